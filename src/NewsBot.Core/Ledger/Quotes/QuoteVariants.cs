using NewsBot.Core.Ledger.Checks;

namespace NewsBot.Core.Ledger.Quotes;

/// <summary>
/// Finds where two origins print the same words of a caller differently. Nothing is blended: every piece is a stretch of one quote.
/// <para>
/// Two quotes are one when they share at least three words in order and these are at least three in five of the longer, without the ends that
/// only one of them has: who prints less of a speech does not print it differently. The first 400 words of a quote are compared
/// (<see cref="WordDiff.MostWords"/>), and the first twelve wordings of an entry.
/// </para>
/// </summary>
public static class QuoteVariants
{
    private const int MostWordings = 12;
    private const int LeastShared = 3;
    private const double LeastOfLonger = 0.6;

    /// <summary>Of reports that differ in the same way, one pair; those with the entry's shown words first.</summary>
    public static IReadOnlyList<QuoteVariant> Of(LedgerEntry entry)
    {
        var wordings = entry.Reports
            .Where(r => r.Call.Evidence.Quote is not null)
            .OrderBy(r => r != entry.Best)
            .Select(r => (Report: r, Words: Word.Of(r.Call.Evidence.Quote!)))
            .GroupBy(r => string.Join(' ', r.Words.Select(w => w.Folded)))
            .Take(MostWordings)
            .Select(g => (g.First().Words, Reports: g.Select(r => (r.Report, r.Words)).DistinctBy(r => r.Report.Story.Origin).ToArray()))
            .ToArray();
        var variants = new List<QuoteVariant>();
        for (var i = 0; i < wordings.Length; i++)
        {
            for (var j = i + 1; j < wordings.Length; j++)
            {
                var (one, other) = wordings[i].Reports
                    .SelectMany(_ => wordings[j].Reports, (a, b) => (One: a, Other: b))
                    .FirstOrDefault(p => p.One.Report.Story.Origin != p.Other.Report.Story.Origin);
                if (one.Report is not null && Between(one.Report, one.Words, other.Report, other.Words) is { } variant)
                {
                    variants.Add(variant);
                }
            }
        }

        return [.. variants.DistinctBy(v => v.Difference)];
    }

    private static QuoteVariant? Between(Report one, List<Word> words, Report other, List<Word> otherWords)
    {
        var common = WordDiff.Common(words, otherWords);
        if (common.Count < LeastShared)
        {
            return null;
        }

        var (first, last) = (common[0], common[^1]);
        var (count, otherCount) = (Math.Min(words.Count, WordDiff.MostWords), Math.Min(otherWords.Count, WordDiff.MostWords));
        var isWhole = count == words.Count && otherCount == otherWords.Count;
        (int One, int Other) from = first.One > 0 && first.Other > 0 ? (0, 0) : first;

        // Where words behind the last compared one are left, what comes after the last common word may be common with those.
        (int One, int Other) to = isWhole && last.One + 1 < count && last.Other + 1 < otherCount ? (count, otherCount) : (last.One + 1, last.Other + 1);
        if (common.Count < LeastOfLonger * Math.Max(to.One - from.One, to.Other - from.Other))
        {
            return null;
        }

        var parts = new List<QuotePart>();
        var (a, b) = from;
        for (var i = 0; i < common.Count;)
        {
            Add(common[i].One, common[i].Other, differs: true);
            var start = i;
            while (++i < common.Count && common[i] == (common[i - 1].One + 1, common[i - 1].Other + 1))
            {
            }

            Add(common[start].One + i - start, common[start].Other + i - start, differs: false);
        }

        Add(to.One, to.Other, differs: true);
        return parts.Exists(p => p.Differs)
            ? new(one, other, parts, from.One + from.Other > 0, !isWhole || to.One < words.Count || to.Other < otherWords.Count)
            : null;

        void Add(int end, int otherEnd, bool differs)
        {
            if (a < end || b < otherEnd)
            {
                parts.Add(new(Stretch(one, words, a, end), Stretch(other, otherWords, b, otherEnd), differs));
            }

            (a, b) = (end, otherEnd);
        }
    }

    private static string? Stretch(Report report, List<Word> words, int from, int to) =>
        from < to ? report.Call.Evidence.Quote![words[from].Start..words[to - 1].End] : null;
}
