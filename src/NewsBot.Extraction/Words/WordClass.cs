using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
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

    /// <summary>By the first word as printed: in which form it stands there, and how the phrases go on.</summary>
    private readonly FrozenDictionary<string, (Forms Form, PhraseTree Tree)[]> _byFirst;

    private WordClass(string name)
    {
        var lines = WordFile.Lines(name);
        var verbs = lines[0] == "verbs";
        var rests = new Dictionary<string, PhraseTree>(StringComparer.Ordinal);
        var single = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in Phrases(lines.Skip(verbs ? 1 : 0)))
        {
            Spell(Array.ConvertAll(phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => word.Split('/')), [], Add);
        }

        var forms = rests.SelectMany(r => (verbs ? Inflection.Of(r.Key) : [(r.Key, Forms.Any)]).Select(f => (Base: r.Key, f.Word, f.Form, Tree: r.Value))).ToList();
        _byFirst = forms.GroupBy(f => f.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(f => (f.Form, f.Tree)).ToArray(), StringComparer.Ordinal);
        FirstWords = _byFirst.Keys.ToFrozenSet(StringComparer.Ordinal);
        SingleWords = forms.Where(f => single.Contains(f.Base)).Select(f => f.Word).ToFrozenSet(StringComparer.Ordinal);

        void Add(List<string> all)
        {
            var words = all.Exists(w => w[0] == '-') ? all.FindAll(w => w[0] != '-') : all;
            string[][] not = words == all ? [] : [.. all.Where(w => w[0] == '-').Select(w => w[1..].Split('_'))];
            if (words.Count >= PhraseTree.Longest)
            {
                throw new FormatException($"\"{string.Join(' ', all)}\" in {name} is too long.");
            }

            if (!rests.TryGetValue(words[0], out var rest))
            {
                rests[words[0]] = rest = new();
            }

            rest.Add(CollectionsMarshal.AsSpan(words)[1..], not);
            if (words.Count == 1)
            {
                single.Add(words[0]);
            }
        }
    }

    /// <summary>The first words of all phrases in all forms.</summary>
    public FrozenSet<string> FirstWords { get; }

    /// <summary>The words that are a phrase of the class by themselves, in all forms.</summary>
    public FrozenSet<string> SingleWords { get; }

    public static WordClass Load(string name) => Loaded.GetOrAdd(name, static n => new(n));

    /// <summary>True where a phrase can begin with the word, standing in one of some forms.</summary>
    public bool MayBegin(string word, Forms forms) => _byFirst.TryGetValue(word, out var trees) && Array.Exists(trees, t => (t.Form & forms) != 0);

    /// <summary>The tokens after which a phrase of the class that starts here may end; the longest first.</summary>
    public PhraseEnds Ends(Token[] tokens, int at, int end, Forms forms)
    {
        var lengths = 0UL;
        if (at < end && _byFirst.TryGetValue(tokens[at].Norm, out var rests))
        {
            foreach (var (form, rest) in rests)
            {
                lengths |= (form & forms) != 0 ? rest.Lengths(tokens, at + 1, end, 1) : 0;
            }
        }

        return new(at, lengths);
    }

    public bool Starts(Token[] tokens, int at, int end, Forms forms = Forms.Any) => Ends(tokens, at, end, forms).Any;

    private static IEnumerable<string> Phrases(IEnumerable<string> lines) => lines.SelectMany(line => line[0] == '+'
        ? Phrases(WordFile.Lines(line[1..]).Where(l => l != "verbs"))
        : line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>"hang up * hat/coat": a phrase for each. The list is one and the same, and changed behind each.</summary>
    private static void Spell(ReadOnlySpan<string[]> ways, List<string> words, Action<List<string>> take)
    {
        if (ways.IsEmpty)
        {
            take(words);
            return;
        }

        foreach (var way in ways[0])
        {
            var count = words.Count;
            if (way.Length > 0)
            {
                words.Add(way);
            }

            Spell(ways[1..], words, take);
            words.RemoveRange(count, words.Count - count);
        }
    }
}
