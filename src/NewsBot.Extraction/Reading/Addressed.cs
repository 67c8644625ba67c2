using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;

namespace NewsBot.Extraction.Reading;

/// <summary>Who is spoken to inside a quotation: "Pack your bags, Roe."</summary>
internal static class Addressed
{
    private const int SentencesBack = 6;

    public static Actor? In(StoryParts parts, PatternMatch match)
    {
        if (parts.QuotationAt(match.Start) is not { } quotation)
        {
            return null;
        }

        var sentence = parts.Text.SentenceAt(match.Start);
        var first = Math.Max(sentence.First, quotation.First);
        var end = Math.Min(sentence.End, quotation.End);
        for (var i = first; i < end; i++)
        {
            var mention = parts.Cast.From(i).FirstOrDefault(m => m.Start == i && m.Kind == MentionKind.Name && m.Actor is { IsPerson: true } && m.End <= end);
            if (mention is not null && !parts.Cast.To(mention.Start - 1).Any(m => m.Kind == MentionKind.Office && m.Actor == mention.Actor) && !quotation.Speakers.Contains(mention.Actor!) && (i == first || parts.Text.Norm(i - 1) == ",") && Closes(parts, mention.End, end) && (i > first || parts.Text.Norm(mention.End) == ","))
            {
                return mention.Actor;
            }
        }

        return null;
    }

    /// <summary>Who reads or hears a quotation: "wrote to Roe: '…'", "'…,' she told Roe", "in a letter to the mayor".</summary>
    public static Actor? Hearer(StoryParts parts, int token)
    {
        if (parts.QuotationAt(token) is not { } quotation)
        {
            return null;
        }

        var here = parts.Text.SentenceAt(token);
        var back = quotation.How.Contains("stand behind", StringComparison.Ordinal) || quotation.IsLetter ? SentencesBack : 1;
        for (var number = here.Number + (quotation.End < here.End ? 0 : 1); number >= Math.Max(0, here.Number - back); number--)
        {
            var sentence = parts.Text.Sentences[Math.Min(number, parts.Text.Sentences.Count - 1)];
            if (number > here.Number && sentence.Line != here.Line)
            {
                continue;
            }

            var writes = false;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                writes |= parts.Text.Norm(i) is "letter" or "wrote" or "write" or "written" or "writing" or "email" or "emailed" or "message" or "addressed" or "letters" or "petition";
            }

            for (var i = sentence.First; i < sentence.End - 1; i++)
            {
                if (parts.QuotationAt(i) is null && ((parts.Text.Norm(i) == "to" && writes) || (parts.Text.Norm(i) == "told" && number >= here.Number))
                    && parts.Cast.From(i + 1).FirstOrDefault(m => m.Start == i + 1 && m.Kind is MentionKind.Name or MentionKind.Office && m.Actor is { IsPerson: true })?.Actor is { } hearer
                    && !quotation.Speakers.Contains(hearer))
                {
                    return hearer;
                }
            }
        }

        return null;
    }

    private static bool Closes(StoryParts parts, int at, int end) => at >= end || parts.Text.Norm(at) is "," or "." or "!" or "?" or ":";
}
