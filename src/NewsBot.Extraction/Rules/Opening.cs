using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Rules;

/// <summary>
/// What a step of a pattern can begin with. Most steps fail at their first word, and most patterns are tried in vain: so
/// every opening has a number, and every word knows the openings it belongs to (<see cref="RuleWord"/>), which makes it one
/// look at a bit to pass a step over. Equal openings are one object.
/// </summary>
internal sealed class Opening
{
    private static readonly Dictionary<string, Opening> Known = new(StringComparer.Ordinal);
    private static readonly Lock Making = new();

    /// <summary>The words that a pattern has itself.</summary>
    private readonly SortedSet<string> _own;

    /// <summary>By how they are written: the openings that are a class of words in some forms.</summary>
    private readonly SortedDictionary<string, Opening> _classes;

    private Opening(SortedSet<string> own, SortedDictionary<string, Opening> classes, IEnumerable<string> words, bool mention, bool anything)
    {
        _own = own;
        _classes = classes;
        IsMention = mention;
        IsAnything = anything;
        Number = Known.Count;
        Words = words.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Somebody the story speaks of.</summary>
    public static Opening Mention { get; } = Make([], [], true, false);

    /// <summary>Whatever comes: the pattern ends, or words may be left out.</summary>
    public static Opening Anything { get; } = Make([], [], false, true);

    /// <summary>True where a mention may begin the step.</summary>
    public bool IsMention { get; }

    public bool IsAnything { get; }

    /// <summary>The bit that tells of a word that it belongs here.</summary>
    public int Number { get; }

    public IReadOnlySet<string> Words { get; }

    /// <summary>All that have been made so far.</summary>
    public static IReadOnlyList<Opening> All()
    {
        lock (Making)
        {
            return [.. Known.Values];
        }
    }

    public static Opening Word(string word) => Make([word], [], false, false);

    /// <summary>The first words of a class, in some of their forms.</summary>
    /// <param name="written">As the pattern has it: "leave:ing".</param>
    public static Opening Class(string written, WordClass words, Forms forms)
    {
        lock (Making)
        {
            var key = Key([], [written], false, false);
            if (!Known.TryGetValue(key, out var opening))
            {
                var classes = new SortedDictionary<string, Opening>(StringComparer.Ordinal);
                Known[key] = opening = new([], classes, words.FirstWords.Where(w => words.MayBegin(w, forms)), false, false);
                classes[written] = opening;
            }

            return opening;
        }
    }

    public static Opening OneOf(IEnumerable<Opening> choices)
    {
        var all = choices.Distinct().ToList();
        return all.Count == 1 ? all[0] : Make(all.SelectMany(o => o._own), all.SelectMany(o => o._classes).DistinctBy(c => c.Key), all.Exists(o => o.IsMention), all.Exists(o => o.IsAnything));
    }

    private static Opening Make(IEnumerable<string> words, IEnumerable<KeyValuePair<string, Opening>> classes, bool mention, bool anything)
    {
        var own = new SortedSet<string>(words, StringComparer.Ordinal);
        var parts = new SortedDictionary<string, Opening>(StringComparer.Ordinal);
        foreach (var (written, part) in classes)
        {
            parts[written] = part;
        }

        var key = Key(own, parts.Keys, mention, anything);
        lock (Making)
        {
            return Known.TryGetValue(key, out var known) ? known : Known[key] = new(own, parts, own.Concat(parts.Values.SelectMany(p => p.Words)), mention, anything);
        }
    }

    private static string Key(IEnumerable<string> own, IEnumerable<string> classes, bool mention, bool anything) =>
        $"{string.Join(' ', own)} {string.Join(' ', classes.Select(c => $"{{{c}}}"))} {mention} {anything}";
}
