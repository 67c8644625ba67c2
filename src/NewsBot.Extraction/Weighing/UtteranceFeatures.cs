namespace NewsBot.Extraction.Weighing;

/// <summary>What the model looks at: runs of one to three words as printed and by their stems, and the classes of words.</summary>
internal sealed class UtteranceFeatures
{
    /// <summary>A longer run is no words that anybody says.</summary>
    private const int MostCharacters = 160;
    private const int LongestRun = 3;
    private const int LongestStemmed = 2;
    private const int FewWords = 5;

    /// <summary>What is cut off, and how much of a word must be left.</summary>
    private static readonly (string Ending, int Least)[] Endings = [("ing", 3), ("ied", 2), ("ies", 2), ("ed", 3), ("es", 3), ("s", 3), ("e", 3), ("ly", 3)];

    private readonly List<string> _words;
    private readonly List<UtteranceFeature> _all;

    private UtteranceFeatures(Utterance utterance)
    {
        var count = utterance.Symbols.Count;
        _words = new(2 * (count + 2)) { "^" };
        _words.AddRange(utterance.Symbols);
        _words.Add("$");
        var stems = _words.Count;
        for (var i = 0; i < stems; i++)
        {
            _words.Add(Stem(_words[i]));
        }

        _all = new(5 * (count + 1));
        for (var first = 0; first <= count; first++)
        {
            for (var length = first == 0 ? 2 : 1; length <= LongestRun && first + length <= count + 2; length++)
            {
                AddRun(first, length, false);
                if (length <= LongestStemmed)
                {
                    AddRun(stems + first, length, true);
                }
            }
        }

        foreach (var (name, at) in utterance.ClassesAt)
        {
            var words = Word($"[{name}]");
            var before = stems + at;
            _all.Add(new(false, words));
            _all.Add(new(false, before, words));
            _all.Add(new(false, Math.Max(stems, before - 1), before, words));
        }

        if (count < FewWords)
        {
            _all.Add(new(false, Word("few"), Word("words")));
        }

        if (utterance.Symbols.Any(w => w is "not" or "never" || w.EndsWith("n't", StringComparison.Ordinal)))
        {
            _all.Add(new(false, Word("a"), Word("negation")));
        }
    }

    /// <summary>The words that the features are made of.</summary>
    public IReadOnlyList<string> Words => _words;

    public IReadOnlyList<UtteranceFeature> All => _all;

    public static UtteranceFeatures Of(Utterance utterance) => new(utterance);

    /// <summary>As the file of weights has it: "~should go" for a run of stems.</summary>
    public string Spell(UtteranceFeature feature) =>
        (feature.Stemmed ? "~" : "") + _words[feature.First] + (feature.Second < 0 ? "" : " " + _words[feature.Second]) + (feature.Third < 0 ? "" : " " + _words[feature.Third]);

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

    private int Word(string word)
    {
        _words.Add(word);
        return _words.Count - 1;
    }

    private void AddRun(int first, int length, bool stemmed)
    {
        var characters = (stemmed ? 1 : 0) + Math.Max(1, length - 1);
        for (var i = first; i < first + length; i++)
        {
            characters += _words[i].Length;
        }

        if (characters <= MostCharacters)
        {
            _all.Add(new(stemmed, first, length > 1 ? first + 1 : -1, length > 2 ? first + 2 : -1));
        }
    }
}
