using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Whom a story gives a number from: "according to the Echo", "the Mail reports", "Ann Roe said that".</summary>
internal static class CountSources
{
    private const int LongestName = 7;

    private static readonly HashSet<string> Reports = new(StringComparer.Ordinal) { "said", "says", "reported", "reports", "claimed", "claims", "understands", "estimates", "estimated", "found", "counted", "counts", "calculates", "calculated", "added", "told" };

    public static string? Of(StoryParts parts, Sentence sentence, CountPhrase phrase, Actor target)
    {
        var text = parts.Text;
        for (var i = sentence.First; i < sentence.End - 2; i++)
        {
            if (text.Norm(i) == "according" && text.Norm(i + 1) == "to" && Name(parts, i + 2, sentence.End) is { } given)
            {
                return given;
            }

            if (text.Norm(i) == "by" && text.Norm(i - 1) is "count" or "tally" or "analysis" or "list" && Name(parts, i + 1, sentence.End) is { } counted)
            {
                return counted;
            }
        }

        if (parts.QuotationAt(phrase.Start) is { Speaker: { } speaker } && speaker != target)
        {
            return speaker.Name;
        }

        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            // "The Echo reports that more than 30 …", "…, the Echo says"
            var leads = i < phrase.Start && text.Norm(i + 1) is "that" or "at" or "more" or "about" or "nearly" or "some" or "up" or "almost" or "around" or "over" or "as" or "no" || i + 1 == phrase.Start;
            if (Reports.Contains(text.Norm(i)) && parts.QuotationAt(i) is null && ((i < phrase.Start && leads) || (i > phrase.End && IsLast(text, i, sentence)))
                && NameBefore(parts, i, sentence) is { } said && said != target.Name)
            {
                return said;
            }
        }

        return null;
    }

    private static bool IsLast(StoryText text, int verb, Sentence sentence) => verb + 1 >= sentence.End || text.Norm(verb + 1) is "." or "," or "on";

    /// <summary>The name that ends before a verb and begins the sentence or follows a comma.</summary>
    private static string? NameBefore(StoryParts parts, int verb, Sentence sentence)
    {
        var text = parts.Text;
        var start = verb;
        while (start > sentence.First && verb - start < LongestName && text.Norm(start - 1) is not ("," or ":" or ";" or "–" or "that"))
        {
            start--;
        }

        return start < verb && Name(parts, start, verb) is { } name && (text.Words(start, verb).EndsWith(name, StringComparison.OrdinalIgnoreCase) || Whose(parts, start, name)) ? name : null;
    }

    private static bool Whose(StoryParts parts, int at, string name) => parts.Cast.From(at).Any(m => m.Actor?.Name == name);

    /// <summary>"the Echo", "Ann Roe", "the Port Seaton Post": a name at a token, with its article; null for "sources", "it" or a crowd.</summary>
    private static string? Name(StoryParts parts, int at, int end)
    {
        var text = parts.Text;
        if (parts.Cast.From(at).FirstOrDefault(m => m.Start == at && m.Kind is MentionKind.Name && m.Actor is not null)?.Actor is { } person)
        {
            return person.Name;
        }

        var core = text.Norm(at) is "the" or "a" ? at + 1 : at;
        var stop = core;
        while (stop < end && text.Tokens[stop].IsCapital && !Lexicon.FunctionWords.Contains(text.Norm(stop)))
        {
            stop++;
        }

        return stop > core ? (core > at ? "the " : "") + text.Words(core, stop) : null;
    }
}
