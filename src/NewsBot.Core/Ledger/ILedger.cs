using NewsBot.Core.Figures;

namespace NewsBot.Core.Ledger;

/// <summary>The record as people read it: entries computed from the reports and rulings known at a moment.</summary>
public interface ILedger
{
    /// <summary>Everybody whom anybody asks to go or takes a stance on, each figure once after all merges, most reported first.</summary>
    Task<IReadOnlyList<Figure>> TargetsAsync(Standpoint from, CancellationToken cancellationToken = default);

    /// <summary>The stances on a target, of a holder, or both, in the order in which they were learnt, with the figures as the workspace knows them.</summary>
    Task<IReadOnlyList<StanceReport>> StancesAsync(
        FigureId? target, FigureId? holder, Standpoint from, CancellationToken cancellationToken = default);

    /// <summary>The numbers that stories give for a target, in the order in which they were learnt. They are never part of a count.</summary>
    Task<IReadOnlyList<ClaimReport>> ClaimsAsync(FigureId target, Standpoint from, CancellationToken cancellationToken = default);

    /// <summary>Every entry about a target but those that were rejected, earliest call first.</summary>
    Task<IReadOnlyList<LedgerEntry>> AboutAsync(FigureId target, Standpoint from, CancellationToken cancellationToken = default);

    /// <summary>Every entry of a caller but those that were rejected, earliest call first.</summary>
    Task<IReadOnlyList<LedgerEntry>> ByAsync(FigureId caller, Standpoint from, CancellationToken cancellationToken = default);

    /// <summary>
    /// Every entry, rejected ones among them, that gained a report, a ruling or a change of evidence after <paramref name="learntAfter"/>, whole, with what
    /// it was at that moment; earliest call first.
    /// </summary>
    Task<IReadOnlyList<ChangedEntry>> ChangedAsync(
        FigureId? target, DateTimeOffset learntAfter, Standpoint from, CancellationToken cancellationToken = default);

    /// <summary>The entry of that number; null where this workspace knows none. After a merge, the one it became part of.</summary>
    Task<LedgerEntry?> EntryAsync(int number, Standpoint from, CancellationToken cancellationToken = default);

    /// <summary>Every entry that an editor should look at, the latest learnt first.</summary>
    Task<IReadOnlyList<LedgerEntry>> QueueAsync(Standpoint from, CancellationToken cancellationToken = default);
}
