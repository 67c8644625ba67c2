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

    private readonly SortedSet<string> _words;
    private readonly SortedDictionary<string, string[]> _classes;

    private Opening(SortedSet<string> words, SortedDictionary<string, string[]> classes, bool mention, bool anything)
    {
        _words = words;
        _classes = classes;
        IsMention = mention;
        IsAnything = anything;
        Number = Known.Count;
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

    public IEnumerable<string> Words => _words.Concat(_classes.Values.SelectMany(words => words)).Distinct(StringComparer.Ordinal);

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
    public static Opening Class(string written, WordClass words, Forms forms) =>
        Make([], new(StringComparer.Ordinal) { [written] = [.. words.FirstWords.Where(w => words.MayBegin(w, forms))] }, false, false);

    public static Opening OneOf(IEnumerable<Opening> choices)
    {
        var all = choices.Distinct().ToList();
        var classes = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (written, words) in all.SelectMany(o => o._classes))
        {
            classes[written] = words;
        }

        return all.Count == 1 ? all[0] : Make(all.SelectMany(o => o._words), classes, all.Exists(o => o.IsMention), all.Exists(o => o.IsAnything));
    }

    private static Opening Make(IEnumerable<string> words, SortedDictionary<string, string[]> classes, bool mention, bool anything)
    {
        var sorted = new SortedSet<string>(words, StringComparer.Ordinal);
        var key = $"{string.Join(' ', sorted)}|{string.Join(' ', classes.Keys)}|{mention}|{anything}";
        lock (Making)
        {
            return Known.TryGetValue(key, out var known) ? known : Known[key] = new(sorted, classes, mention, anything);
        }
    }
}
