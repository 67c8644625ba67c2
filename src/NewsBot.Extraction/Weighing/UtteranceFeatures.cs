namespace NewsBot.Extraction.Weighing;

/// <summary>What the model looks at: runs of one to three words as printed and by their stems, and the classes of words.</summary>
internal static class UtteranceFeatures
{
    /// <summary>What is cut off, and how much of a word must be left.</summary>
    private static readonly (string Ending, int Least)[] Endings = [("ing", 3), ("ied", 2), ("ies", 2), ("ed", 3), ("es", 3), ("s", 3), ("e", 3), ("ly", 3)];

    public static void Collect(Utterance utterance, Action<ReadOnlySpan<char>> take)
    {
        var words = utterance.Symbols;
        var stems = new string[words.Count];
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = Stem(words[i]);
        }

        Span<char> buffer = stackalloc char[160];
        for (var i = -1; i < words.Count; i++)
        {
            for (var length = 1; length <= 3 && i + length <= words.Count + 1; length++)
            {
                if (i == -1 && length == 1)
                {
                    continue;
                }

                Take(buffer, words, i, length, take);
                if (length < 3)
                {
                    Take(buffer, stems, i, length, take, '~');
                }
            }
        }

        foreach (var (name, at) in utterance.ClassesAt)
        {
            take($"[{name}]");
            take($"{At(stems, at - 1)} [{name}]");
            take($"{At(stems, at - 2)} {At(stems, at - 1)} [{name}]");
        }

        if (words.Count < 5)
        {
            take("few words");
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "not" or "never" || words[i].EndsWith("n't", StringComparison.Ordinal))
            {
                take("a negation");
                break;
            }
        }
    }

    private static string At(IReadOnlyList<string> words, int at) => at < 0 ? "^" : at >= words.Count ? "$" : words[at];

    private static void Take(Span<char> buffer, IReadOnlyList<string> words, int at, int length, Action<ReadOnlySpan<char>> take, char mark = '\0')
    {
        var used = 0;
        if (mark != '\0')
        {
            buffer[used++] = mark;
        }

        for (var i = at; i < at + length; i++)
        {
            var word = At(words, i);
            if (used + word.Length + 1 > buffer.Length)
            {
                return;
            }

            if (i > at)
            {
                buffer[used++] = ' ';
            }

            word.CopyTo(buffer[used..]);
            used += word.Length;
        }

        take(buffer[..used]);
    }

    /// <summary>A crude stem: it only has to bring forms of one word together.</summary>
    internal static string Stem(string word)
    {
        if (word.Length < 4 || !char.IsAsciiLetterLower(word[^1]) || char.IsUpper(word[0]))
        {
            return word;
        }

        foreach (var (ending, least) in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= least && !(ending == "s" && word.EndsWith("ss", StringComparison.Ordinal)))
            {
                var stem = word[..^ending.Length];
                return ending is "ied" or "ies" ? stem + "y" : stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
            }
        }

        return word;
    }
}
