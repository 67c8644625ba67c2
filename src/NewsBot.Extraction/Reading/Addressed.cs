using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;

namespace NewsBot.Extraction.Reading;

/// <summary>Who is spoken to inside a quotation: "Pack your bags, Roe."</summary>
internal static class Addressed
{
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
            if (mention is not null && !quotation.Speakers.Contains(mention.Actor!) && (i == first || parts.Text.Norm(i - 1) == ",") && Closes(parts, mention.End, end) && (i > first || parts.Text.Norm(mention.End) == ","))
            {
                return mention.Actor;
            }
        }

        return null;
    }

    private static bool Closes(StoryParts parts, int at, int end) => at >= end || parts.Text.Norm(at) is "," or "." or "!" or "?" or ":";
}
