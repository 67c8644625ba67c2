using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Published;

/// <summary>All that is published, as it stood at one moment. Never changed.</summary>
public sealed class PublishedRecord
{
    private const int LongestSearch = 12;

    private readonly IReadOnlyDictionary<FigureId, PublishedTarget> _targets;
    private readonly IReadOnlyDictionary<int, PublishedEntry> _entries;
    private readonly ILookup<FigureId, PublishedEntry> _callers;
    private readonly IReadOnlySet<int> _removed;
    private readonly Func<FigureId, FigureId> _meant;
    private readonly Lazy<ILookup<StoryId, PublishedEntry>> _stories;
    private readonly Lazy<IReadOnlyList<PublishedChange>> _changes;
    private readonly Lazy<IReadOnlyList<PublishedChange>> _corrections;
    private readonly Lazy<IReadOnlyList<PublishedEntry>> _latest;

    /// <param name="version">Counted up whenever anything is different.</param>
    /// <param name="removed">Entries that were public once and are no more.</param>
    /// <param name="meant">Who a figure is after all merges.</param>
    internal PublishedRecord(long version, DateOnly today, IReadOnlyCollection<PublishedTarget> targets, IReadOnlySet<int> removed, Func<FigureId, FigureId> meant)
    {
        _meant = meant;
        Version = version;
        Today = today;
        _targets = targets.ToDictionary(t => t.Figure.Id);
        _entries = targets.SelectMany(t => t.Entries).DistinctBy(e => e.Entry.Number).ToDictionary(e => e.Entry.Number);
        _callers = _entries.Values.ToLookup(e => e.Entry.Caller.Id);
        _removed = removed;
        Targets =
        [
            .. targets.Where(t => t.Entries.Count > 0)
                .OrderByDescending(t => t.Standing(CallClass.Explicit)).ThenByDescending(t => t.Entries.Count).ThenBy(t => t.Figure.Name, StringComparer.Ordinal).ThenBy(t => t.Figure.Id.Value),
        ];
        _stories = new(() => Targets.SelectMany(t => t.Entries)
            .SelectMany(e => e.Entry.Reports.Select(r => r.Story.Id).Distinct(), (entry, story) => (story, entry))
            .ToLookup(s => s.story, s => s.entry));
        ChangedAt = targets.Count == 0 ? null : targets.Max(t => t.ChangedAt);
        _changes = new(() => [.. targets.SelectMany(t => t.Changes).OrderByDescending(c => c.At).ThenByDescending(c => c.Entry)]);
        _corrections = new(() => [.. _changes.Value.Where(c => c.IsCorrection)]);
        _latest = new(() => [.. _entries.Values.OrderByDescending(e => e.Entry.Day).ThenByDescending(e => e.Entry.Number)]);
    }

    /// <summary>The same for as long as nothing that is shown changes, the day among it. Means something within this process only.</summary>
    public long Version { get; }

    /// <summary>The day, in UTC, by which "this week" is told.</summary>
    public DateOnly Today { get; }

    /// <summary>Everybody with a public entry, most explicit calls first.</summary>
    public IReadOnlyList<PublishedTarget> Targets { get; }

    /// <summary>When anything was last learnt or ruled; null while the record is empty.</summary>
    public DateTimeOffset? ChangedAt { get; }

    /// <summary>What became of all lists, newest first.</summary>
    public IReadOnlyList<PublishedChange> Changes => _changes.Value;

    /// <summary>What was put right on all lists, newest first.</summary>
    public IReadOnlyList<PublishedChange> Corrections => _corrections.Value;

    /// <summary>Every public entry, in the order of the targets, each list earliest call first.</summary>
    public IEnumerable<PublishedEntry> Entries => Targets.SelectMany(t => t.Entries);

    public int Count => _entries.Count;

    /// <summary>Null where nobody ever asked for them to go; without entries where those are not public.</summary>
    /// <param name="target">By any id that it was ever known by.</param>
    public PublishedTarget? Target(FigureId target) => _targets.GetValueOrDefault(_meant(target));

    public PublishedEntry? Entry(int number) => _entries.GetValueOrDefault(number);

    /// <summary>Whether the entry was public once and is no more.</summary>
    public bool WasRemoved(int number) => _removed.Contains(number);

    /// <summary>The public entries of a caller, earliest call first; empty for one who is not known.</summary>
    public IReadOnlyList<PublishedEntry> By(FigureId caller) => [.. _callers[_meant(caller)].OrderBy(e => e.Entry.Day).ThenBy(e => e.Entry.Number)];

    /// <summary>Who the figure is after all merges.</summary>
    public FigureId Meant(FigureId figure) => _meant(figure);

    /// <summary>The public entries that a story reports; empty for one that reports none.</summary>
    public IEnumerable<PublishedEntry> In(StoryId story) => _stories.Value[story];

    /// <summary>The public entries that hold all of the words, whatever their case and accents, the latest call first; none without a word.</summary>
    public IReadOnlyList<PublishedEntry> Search(string typed)
    {
        string[] words = [.. FigureName.Fold(ShownText.Clean(typed)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(LongestSearch)];
        return words.Length == 0 ? [] : [.. _latest.Value.Where(e => e.Holds(words))];
    }

    /// <summary>Works out now what a page would else wait for.</summary>
    internal PublishedRecord Prepared()
    {
        foreach (var target in _targets.Values)
        {
            target.Prepare();
        }

        _ = (_stories.Value, _corrections.Value, _latest.Value);
        return this;
    }
}
