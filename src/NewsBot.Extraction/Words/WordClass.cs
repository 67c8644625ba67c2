using System.Collections.Concurrent;
using System.Collections.Frozen;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Words;

/// <summary>
/// A named class of words and phrases, as rules use them. In a list that begins with the line "verbs", every phrase
/// starts with a verb in its base form and is met in all its forms; "+other" takes in another list. "*" in a phrase stands for a possessive (his, her,
/// the mayor's), "~" for a reflexive, "_" for any one word, "hat/coat" for either, "-to" at the end for a word that may not follow ("-to_say": two).
/// </summary>
internal sealed class WordClass
{
    private static readonly ConcurrentDictionary<string, WordClass> Loaded = new(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Possessives = FrozenSet.ToFrozenSet(["his", "her", "their", "your", "its", "my", "our", "the", "a", "'s"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Reflexives = FrozenSet.ToFrozenSet(["himself", "herself", "themselves", "themself", "yourself", "itself", "yourselves"], StringComparer.Ordinal);

    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);

    private WordClass(string name)
    {
        var lines = WordFile.Lines(name);
        var verbs = lines[0] == "verbs";
        foreach (var phrase in Phrases(lines.Skip(verbs ? 1 : 0)))
        {
            var all = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var words = Array.FindAll(all, w => w[0] != '-');
            string[][] not = [.. all.Where(w => w[0] == '-').Select(w => w[1..].Split('_'))];
            if (verbs)
            {
                foreach (var (word, form) in Inflection.Of(words[0]))
                {
                    Add(new([word, .. words[1..]], form, not));
                }
            }
            else
            {
                Add(new(words, Forms.Any, not));
            }
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort((a, b) => b.Words.Length - a.Words.Length);
        }

        FirstWords = _byFirst.Keys.ToFrozenSet(StringComparer.Ordinal);
        SingleWords = _byFirst.Where(pair => pair.Value.Exists(p => p.Words.Length == 1)).Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The first words of all phrases in all forms.</summary>
    public FrozenSet<string> FirstWords { get; }

    /// <summary>The words that are a phrase of the class by themselves, in all forms.</summary>
    public FrozenSet<string> SingleWords { get; }

    public static WordClass Load(string name) => Loaded.GetOrAdd(name, static n => new(n));

    /// <summary>The tokens after which a phrase of the class that starts here may end; the longest first.</summary>
    public IEnumerable<int> Ends(Token[] tokens, int at, int end, Forms forms)
    {
        if (at >= end || !_byFirst.TryGetValue(tokens[at].Norm, out var phrases))
        {
            yield break;
        }

        foreach (var phrase in phrases)
        {
            var after = at + phrase.Words.Length;
            if ((phrase.Form & forms) != 0 && Fits(tokens, at, end, phrase.Words) && !Array.Exists(phrase.Not, not => Follows(tokens, after, not)))
            {
                yield return after;
            }
        }
    }

    public bool Starts(Token[] tokens, int at, int end, Forms forms = Forms.Any) => Ends(tokens, at, end, forms).Any();

    private static IEnumerable<string> Phrases(IEnumerable<string> lines) => lines.SelectMany(line => line[0] == '+'
        ? Phrases(WordFile.Lines(line[1..]).Where(l => l != "verbs"))
        : line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Spelt));

    /// <summary>"hang up * hat/coat": a phrase for each.</summary>
    private static IEnumerable<string> Spelt(string phrase)
    {
        IEnumerable<string> spelt = [""];
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ways = word.Split('/');
            spelt = spelt.SelectMany(before => ways.Select(way => before.Length == 0 ? way : $"{before} {way}"));
        }

        return spelt;
    }

    private static bool Fits(Token[] tokens, int at, int end, string[] words)
    {
        if (at + words.Length > end)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            var norm = tokens[at + i].Norm;
            var fits = words[i] switch
            {
                "*" => Possessives.Contains(norm),
                "~" => Reflexives.Contains(norm),
                "_" => tokens[at + i].Kind != TokenKind.Mark,
                _ => norm == words[i],
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Follows(Token[] tokens, int at, string[] words) =>
        at + words.Length <= tokens.Length && Enumerable.Range(0, words.Length).All(i => tokens[at + i].Norm == words[i]);

    private void Add(Phrase phrase)
    {
        if (!_byFirst.TryGetValue(phrase.Words[0], out var list))
        {
            _byFirst[phrase.Words[0]] = list = [];
        }

        list.Add(phrase);
    }

    private sealed record Phrase(string[] Words, Forms Form, string[][] Not);
}
