using NewsBot.Core.Calls;
using NewsBot.Core.Corrections;
using NewsBot.Core.Figures;
using NewsBot.Core.Figures.Roles;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Published;

/// <summary>One target's published list as it stood at one moment. Never changed: what is worked out of it is worked out once.</summary>
public sealed class PublishedTarget
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly IReadOnlyDictionary<CallClass, int> _standing;
    private readonly Lazy<IReadOnlyList<PublishedEntry>>[] _sorted;
    private readonly Lazy<IReadOnlyList<PublishedEntry>>[] _sortedStanding;
    private readonly Lazy<IReadOnlyList<RunningCount>> _running;
    private readonly Lazy<IReadOnlyList<PublishedChange>> _changes;
    private readonly Lazy<IReadOnlyList<PublishedChange>> _corrections;
    private readonly Lazy<IReadOnlyList<Happening>> _timeline;
    private readonly Lazy<IReadOnlyList<OutletClaim>> _claims;
    private readonly Lazy<(IReadOnlyList<(string, int)> Parties, IReadOnlyList<(string, int)> Roles)> _kinds;

    /// <param name="all">All entries about the target, those that are not public among them.</param>
    /// <param name="stances">All stances on the target, in the order learnt.</param>
    /// <param name="claims">All numbers that stories give for it, in the order learnt.</param>
    internal PublishedTarget(Figure figure, IReadOnlyCollection<PublishedEntry> all, IReadOnlyList<StanceReport> stances, IReadOnlyList<ClaimReport> claims)
    {
        Figure = figure;
        Entries = [.. all.Where(e => e.Entry.IsPublic()).OrderBy(e => e.Entry.Day).ThenBy(e => e.Entry.Number)];
        Waiting = all.Count(e => e.Entry.State is EntryState.AwaitingRuling or EntryState.Held);
        _standing = Entries.Where(e => e.Entry.Stands()).GroupBy(e => e.Entry.Class).ToDictionary(g => g.Key, g => g.Count());
        Withdrawn = Entries.Count(e => e.Entry.State == EntryState.Withdrawn);
        Disputed = Entries.Count(e => e.Entry.State == EntryState.Disputed);
        var callers = Entries.Where(e => e.Entry.AsksToGo()).Select(e => e.Entry.Caller.Id).ToHashSet();
        Backers = [.. stances.GroupBy(s => s.HolderId).Select(g => g.Last()).Where(s => s.Stance.Kind == StanceKind.Backs && !callers.Contains(s.HolderId))];
        ChangedAt = all.Select(e => e.ChangedAt).Concat(stances.Select(s => s.Story.LearntAt)).Concat(claims.Select(c => c.Story.LearntAt)).DefaultIfEmpty(figure.LearntAt).Max();
        _claims = new(() => OutletClaim.Of(claims, [.. Entries.Select(e => e.Entry)]));
        _changes = new(() => Counted(all));
        _corrections = new(() => [.. _changes.Value.Where(c => c.IsCorrection)]);
        _timeline = new(() =>
        [
            .. Entries.Select(e => new Happening(e.Entry.Day, e.Entry.LearntAt, e, null))
                .Concat(Corrections.Select(c => new Happening(DateOnly.FromDateTime(c.At.UtcDateTime), c.At, null, c)))
                .OrderByDescending(h => h.Day).ThenByDescending(h => h.At),
        ]);
        _running = new(Run);
        _kinds = new(() => (Tally(e => e.Profile.Party), Tally(e => e.Profile.Kinds is [var kind, ..] ? RoleKinds.Word(kind) : null)));
        _sorted =
        [
            new(() => Entries),
            new(() => [.. Entries.OrderByDescending(e => e.Entry.Day).ThenByDescending(e => e.Entry.Number)]),
            new(() => [.. BySurname(Entries.OrderBy(_ => 0))]),
            new(() => [.. BySurname(Entries.OrderBy(e => e.Entry.Party is null).ThenBy(e => e.Names.Party, StringComparer.Ordinal))]),
        ];
        _sortedStanding = [.. _sorted.Select(s => new Lazy<IReadOnlyList<PublishedEntry>>(() => [.. s.Value.Where(e => e.Entry.Stands())]))];
    }

    /// <summary>A list before anybody was on it.</summary>
    public static PublishedTarget Empty(Figure figure) => new(figure, [], [], []);

    public Figure Figure { get; }

    /// <summary>The public entries, earliest call first.</summary>
    public IReadOnlyList<PublishedEntry> Entries { get; }

    /// <summary>How many entries wait for an editor: told as a number and never by name.</summary>
    public int Waiting { get; }

    public int Withdrawn { get; }

    public int Disputed { get; }

    /// <summary>Who wants the target to stay: each holder's last word, in the order learnt; whoever asks for them to go is none.</summary>
    public IReadOnlyList<StanceReport> Backers { get; }

    /// <summary>When anything about it was last learnt or ruled.</summary>
    public DateTimeOffset ChangedAt { get; }

    /// <summary>The numbers that other outlets give, beside our own.</summary>
    public IReadOnlyList<OutletClaim> Claims => _claims.Value;

    /// <summary>What became of the list, newest first; a correction ends with what it did to the count.</summary>
    public IReadOnlyList<PublishedChange> Changes => _changes.Value;

    /// <summary>What was put right on the list, newest first.</summary>
    public IReadOnlyList<PublishedChange> Corrections => _corrections.Value;

    /// <summary>The calls and what was put right, by the day, the latest first.</summary>
    public IReadOnlyList<Happening> Timeline => _timeline.Value;

    /// <summary>A point for each day that has explicit calls which stand, earliest first.</summary>
    public IReadOnlyList<RunningCount> Running => _running.Value;

    /// <summary>The parties of those who call, with how many, most first.</summary>
    public IReadOnlyList<(string Name, int Count)> Parties => _kinds.Value.Parties;

    /// <summary>The kinds of roles of those who call, with how many, most first.</summary>
    public IReadOnlyList<(string Name, int Count)> Roles => _kinds.Value.Roles;

    /// <summary>How many calls of a class stand.</summary>
    public int Standing(CallClass callClass) => _standing.GetValueOrDefault(callClass);

    /// <summary>Explicit calls of the last seven days, the day itself among them, that stand.</summary>
    public int NewInWeek(DateOnly today) => Running.Where(p => p.Day > today.AddDays(-Week.Days)).Sum(p => p.New);

    /// <summary>Calls that were taken back in the last seven days.</summary>
    public int BackInWeek(DateOnly today) =>
        Entries.Count(e => e.Entry.State == EntryState.Withdrawn && (e.Entry.Withdrawal()?.Published() ?? e.Entry.Day) > today.AddDays(-Week.Days));

    /// <summary>The public entries in house order.</summary>
    /// <param name="onlyStanding">Whether those that were taken back or are disputed are left out.</param>
    public IReadOnlyList<PublishedEntry> Sorted(ListOrder order, bool newestFirst, bool onlyStanding = false) => (onlyStanding ? _sortedStanding : _sorted)[order switch
    {
        ListOrder.Alphabetical => 2,
        ListOrder.Party => 3,
        _ => newestFirst ? 1 : 0,
    }].Value;

    /// <summary>Works out now what a page would else wait for.</summary>
    internal void Prepare()
    {
        foreach (var sorted in _sortedStanding)
        {
            _ = sorted.Value;
        }

        _ = (_running.Value, _corrections.Value, _timeline.Value, _claims.Value, _kinds.Value);
    }

    private static IOrderedEnumerable<PublishedEntry> BySurname(IOrderedEnumerable<PublishedEntry> entries) => entries
        .ThenBy(e => e.Names.Surname, StringComparer.Ordinal)
        .ThenBy(e => e.Names.Key, StringComparer.Ordinal)
        .ThenBy(e => e.Entry.Number);

    private static List<PublishedChange> Counted(IEnumerable<PublishedEntry> all)
    {
        var count = 0;
        var told = new List<PublishedChange>();
        foreach (var change in all.SelectMany(e => e.Changes).OrderBy(c => c.At).ThenBy(c => c.Entry))
        {
            var before = count;
            count += change.Delta;
            if (change.Label.Length > 0)
            {
                told.Add(change.Label is PublishedChange.Called or "REFILE" ? change : change with { Words = $"{change.Words} {CorrectionWords.Count(before, count)}" });
            }
        }

        told.Reverse();
        return told;
    }

    private RunningCount[] Run()
    {
        var count = 0;
        return [.. Entries.Where(e => e.Entry.Stands() && e.Entry.Class == CallClass.Explicit).GroupBy(e => e.Entry.Day).OrderBy(d => d.Key)
            .Select(d => new RunningCount(d.Key, d.Count(), count += d.Count()))];
    }

    private (string Name, int Count)[] Tally(Func<PublishedEntry, string?> of) => [.. Entries
        .Select(of).OfType<string>()
        .GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (g.First(), g.Count()))];
}
