namespace NewsBot.Core.Ledger.Checks;

/// <summary>Lays two wordings beside each other, word by word.</summary>
internal static class WordDiff
{
    /// <summary>More words than these are not compared, so that hostile words cost nothing.</summary>
    public const int MostWords = 400;

    /// <summary>What a common word counts; far more than all that standing side by side can.</summary>
    private const int Matched = 2 * MostWords;

    /// <summary>
    /// The words that both have, as places in each, in order: a longest common subsequence, and of those one whose words stand side by side
    /// most often.
    /// </summary>
    public static List<(int One, int Other)> Common(IReadOnlyList<Word> one, IReadOnlyList<Word> other)
    {
        var (rows, columns) = (Math.Min(one.Count, MostWords), Math.Min(other.Count, MostWords));
        var best = new int[rows + 1, columns + 1];
        var here = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                if (one[i].Folded == other[j].Folded)
                {
                    here[i, j] = Matched + Math.Max(best[i + 1, j + 1], here[i + 1, j + 1] + (here[i + 1, j + 1] > 0 ? 1 : 0));
                }

                best[i, j] = Math.Max(here[i, j], Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var common = new List<(int, int)>();
        var beside = 0;
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (here[i, j] > 0 && here[i, j] + beside >= best[i, j])
            {
                common.Add((i++, j++));
                beside = 1;
                continue;
            }

            beside = 0;
            (i, j) = best[i + 1, j] >= best[i, j + 1] ? (i + 1, j) : (i, j + 1);
        }

        return common;
    }

    /// <example>He should [was: resign] [now: think again] today</example>
    public static string Line(string said, string now)
    {
        var (one, other) = (Word.Of(said), Word.Of(now));
        var parts = new List<string>();
        var (i, j) = (0, 0);
        foreach (var (a, b) in Common(one, other).Append((Math.Min(one.Count, MostWords), Math.Min(other.Count, MostWords))))
        {
            Add("was", said, one, i, a);
            Add("now", now, other, j, b);
            if (b < other.Count && a < one.Count)
            {
                parts.Add(other[b] is var same ? now.Substring(same.Start, same.Length) : "");
            }

            (i, j) = (a + 1, b + 1);
        }

        return string.Join(' ', parts);

        void Add(string label, string text, List<Word> words, int from, int to)
        {
            if (from < to)
            {
                parts.Add($"[{label}: {text[words[from].Start..words[to - 1].End]}]");
            }
        }
    }
}
