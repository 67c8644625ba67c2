namespace NewsBot.Core.Questions;

/// <summary>One sentence with its parts found: who is asked to go, who asks, and which days.</summary>
internal sealed class Sentence
{
    private readonly string _all;

    public Sentence(List<QuestionWord> words, SpokenDates dates, RecordNames names)
    {
        Words = words;
        Dates = dates;
        Names = names;
        _all = " " + string.Join(' ', words.Select(w => w.Folded)) + " ";
        Target = Phrases.Target(words) ?? After(words, names);
        Subject = Askers.Subject(words);
    }

    public List<QuestionWord> Words { get; }

    public SpokenDates Dates { get; }

    public RecordNames Names { get; }

    public Phrases.TargetPart? Target { get; }

    /// <summary>The words between the first auxiliary and the verb.</summary>
    public (int Start, int Length)? Subject { get; }

    public QuestionWord First => Words[0];

    /// <summary>The first full name of the record that is not of the one who is asked to go; null for none.</summary>
    public (int Start, int Length)? KnownName
    {
        get
        {
            for (var start = 0; start < Words.Count; start++)
            {
                if (Words[start].Is(Senses.Known) && !(Target is { } t && start >= t.Start && start < t.Start + t.Length))
                {
                    return (start, Words.Skip(start).TakeWhile(w => w.Is(Senses.Known)).Count());
                }
            }

            return null;
        }
    }

    /// <summary>It speaks of somebody who asks somebody to go.</summary>
    public bool Calls => Words.Any(w => w.Is(Senses.Calling)) || IsAfterSomebody || Has("against", "vs", "versus", "head of", "out for", "rid of", "scalp");

    /// <summary>"any Greens after Roe?"</summary>
    private bool IsAfterSomebody => Enumerable.Range(0, Words.Count).Any(i => Occasions.IsAfterName(Words, i, Names));

    /// <summary>It asks for names.</summary>
    public bool AsksWho => Words.Any(w => w.Is(Senses.Ask) && w.Folded is not ("when" or "why" or "how" or "what"));

    public bool Any(Senses senses) => Words.Any(w => w.Is(senses));

    private static Phrases.TargetPart? After(List<QuestionWord> words, RecordNames names)
    {
        var at = Enumerable.Range(0, words.Count).Where(i => Occasions.IsAfterName(words, i, names)).Select(i => i + 1).FirstOrDefault();
        var length = words.Skip(at).TakeWhile(w => w.IsPlain || w.Is(Senses.Known)).Count();
        return at == 0 ? null : new(at, length, at + length, PointsBack: false);
    }

    /// <summary>Whether any of the phrases stands in it, word for word.</summary>
    public bool Has(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (_all.Contains(" " + phrase.Trim() + " ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
