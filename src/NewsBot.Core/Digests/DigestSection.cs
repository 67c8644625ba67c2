using NewsBot.Core.Calls;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Milestones;

namespace NewsBot.Core.Digests;

/// <summary>The news about one target.</summary>
/// <param name="Fresh">Entries first learnt in the span that stand, latest call first.</param>
/// <param name="Changed">Entries known before whose state or class is another one now.</param>
/// <param name="Awaiting">Entries first learnt in the span that wait for a ruling.</param>
/// <param name="Standing">How many entries of each class stand at the end of the span.</param>
/// <param name="Withdrawn">How many have been withdrawn by then.</param>
public sealed record DigestSection(
    Figure Target,
    IReadOnlyList<LedgerEntry> Fresh,
    IReadOnlyList<EntryChange> Changed,
    IReadOnlyList<LedgerEntry> Awaiting,
    IReadOnlyDictionary<CallClass, int> Standing,
    int Withdrawn)
{
    /// <summary>Entries that a feed brought with its first reading: on record from now on, and no news.</summary>
    public IReadOnlyList<LedgerEntry> Learnt { get; init; } = [];

    /// <summary>True where there is nothing to tell.</summary>
    public bool IsEmpty => Fresh.Count + Changed.Count + Awaiting.Count + Learnt.Count == 0;

    /// <summary>What the list reached in the span that it had not reached before.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>How many of each class stood at the beginning of the span; null where the span has none.</summary>
    public IReadOnlyDictionary<CallClass, int>? StoodBefore { get; init; }

    /// <summary>The rosters that anybody on the list belongs to, with how many do.</summary>
    public IReadOnlyList<RosterShare> Shares { get; init; } = [];

    /// <summary>How many stood on the list at the end of each of the last days, latest last; empty where it was none or all on one day.</summary>
    public IReadOnlyList<(DateOnly Day, int Number)> Running { get; init; } = [];

    /// <summary>How many entries wait in doubt for an editor; they are not named.</summary>
    public int Doubtful { get; init; }

    /// <summary>What each outlet counts by then, the latest first.</summary>
    public IReadOnlyList<OutletClaim> Claims { get; init; } = [];
}
