namespace NewsBot.Core.Ledger.Checks;

/// <summary>Lays two wordings beside each other, word by word.</summary>
internal static class WordDiff
{
    /// <summary>More words than these are not compared, so that hostile words cost nothing.</summary>
    public const int MostWords = 400;

    /// <summary>The words that both have, as places in each, in order: a longest common subsequence.</summary>
    public static List<(int One, int Other)> Common(IReadOnlyList<Word> one, IReadOnlyList<Word> other)
    {
        var (rows, columns) = (Math.Min(one.Count, MostWords), Math.Min(other.Count, MostWords));
        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = one[i].Folded == other[j].Folded ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var common = new List<(int, int)>();
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (one[i].Folded == other[j].Folded)
            {
                common.Add((i++, j++));
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
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
