using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Weighing;

/// <summary>Which tokens of a sentence carry what is said: the quoted ones where whole clauses are quoted, else all of them.</summary>
internal static class UtteranceRanges
{
    private const int FewestWords = 3;

    /// <summary>The clauses quoted in a sentence; empty where it quotes none, or only a few words inside its own.</summary>
    public static List<(int First, int End)> Quoted(StoryText text, IEnumerable<Quotation> quotations, Sentence sentence)
    {
        var ranges = new List<(int First, int End)>();
        foreach (var quotation in quotations)
        {
            var first = Math.Max(quotation.First, sentence.First);
            var end = Math.Min(quotation.End, sentence.End);
            if (end > first && (ranges.Count > 0 || IsClause(text, sentence, first, end)))
            {
                ranges.Add((first, end));
            }
        }

        return ranges;
    }

    private static bool IsClause(StoryText text, Sentence sentence, int first, int end)
    {
        if (first == sentence.First)
        {
            return end == sentence.End || end - first >= FewestWords || text.Norm(end - 1) is "," or "." or "!" or "?" || text.Norm(end) == ",";
        }

        return text.Norm(first - 1) is ":" or "," or "–" && (text.Tokens[first].IsCapital || text.Norm(first - 1) == ":");
    }
}
