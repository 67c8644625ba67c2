using System.Collections.Frozen;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Weighing;

/// <summary>
/// Words that somebody says, or is said to say, about the one who is meant, as the model sees them: names and numbers are
/// replaced by what they are, so that nothing is learnt about any person, paper or place.
/// </summary>
internal sealed class Utterance
{
    /// <summary>The one who is meant, in whatever words.</summary>
    public const string Target = "T";

    /// <summary>Whose the thing is: "his", "the mayor's".</summary>
    public const string Targets = "T's";

    /// <summary>The one who speaks.</summary>
    public const string Speaker = "S";

    /// <summary>Somebody else, or something else with a name.</summary>
    public const string Other = "N";

    /// <summary>The word classes by the first words of their phrases, in the order in which the model was taught them.</summary>
    private static readonly FrozenDictionary<string, (string Name, WordClass Words)[]> Classes =
        new[]
        {
            "leave", "remove", "be-removed", "carry-on", "ask", "want", "call-for", "propose", "must", "departure", "lay-down", "other-demands", "other-things", "support", "untenable", "time-over",
            "props", "regalia", "way-out", "hypothesis", "ultimatum", "shy", "consider", "no-longer", "pass", "lodge", "ousting",
        }.Select(name => (Name: name, Words: WordClass.Load(name)))
            .SelectMany(c => c.Words.FirstWords.Select(first => (First: first, Class: c)))
            .GroupBy(c => c.First, c => c.Class, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private readonly List<string> _symbols = [];
    private readonly List<(string Class, int At)> _classes = [];

    private Utterance()
    {
    }

    public IReadOnlyList<string> Symbols => _symbols;

    /// <summary>The word classes that a phrase of the utterance belongs to, by the symbol it begins at.</summary>
    public IReadOnlyList<(string Class, int At)> ClassesAt => _classes;

    /// <summary>Takes the tokens of some ranges; <paramref name="role"/> tells who is named from a token on, and up to which.</summary>
    public static Utterance Of(StoryText text, IReadOnlyList<(int First, int End)> ranges, Func<int, (string Symbol, int End)?> role)
    {
        var utterance = new Utterance();
        foreach (var (first, end) in ranges)
        {
            for (var i = first; i < end;)
            {
                if (role(i) is { } named)
                {
                    utterance.Add(named.Symbol is Target && named.End == i + 1 && IsWhose(text, i, end) ? Targets : named.Symbol);
                    i = named.End;
                    continue;
                }

                utterance.AddWord(text, i, first, end);
                i++;
            }
        }

        return utterance;
    }

    /// <summary>"her desk", and not "sack her".</summary>
    private static bool IsWhose(StoryText text, int at, int end) => text.Norm(at) switch
    {
        "his" or "their" or "its" => true,
        "her" => at + 1 < end && text.Tokens[at + 1].IsWord && !Lexicon.PhraseStops.Contains(text.Norm(at + 1)) && !Lexicon.FunctionWords.Contains(text.Norm(at + 1))
            && text.Norm(at + 1) is not ("go" or "resign" or "out" or "gone" or "off" or "home" or "away" or "back" or "leave" or "now" or "today" or "quit" or "here" or "there"),
        _ => false,
    };

    private void Add(string symbol)
    {
        if (symbol != Other || _symbols.Count == 0 || _symbols[^1] != Other)
        {
            _symbols.Add(symbol);
        }
    }

    private void AddWord(StoryText text, int at, int first, int end)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            Add("0");
            return;
        }

        if (!token.IsWord)
        {
            if (token.Norm is "?" or "!" or "," or ";" or ":" or "–" or "-")
            {
                Add(token.Norm);
            }

            return;
        }

        foreach (var (name, words) in Classes.GetValueOrDefault(token.Norm, []))
        {
            if (words.Starts(text.Tokens, at, end))
            {
                _classes.Add((name, _symbols.Count));
            }
        }

        if (token.IsCapital && Lexicon.CalendarWords.Contains(token.Norm))
        {
            Add(token.Norm.EndsWith("day", StringComparison.Ordinal) ? "DAY" : "DATE");
        }
        else if (token.IsCapital && token.Norm != "i" && at > first && at != text.SentenceAt(at).First && !token.Norm.StartsWith("i'", StringComparison.Ordinal))
        {
            Add(Other);
        }
        else
        {
            Add(token.Norm);
        }
    }
}
