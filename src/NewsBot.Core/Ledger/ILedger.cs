using NewsBot.Core.Figures;

namespace NewsBot.Core.Ledger;

/// <summary>The record as people read it: entries computed from the reports known at a moment.</summary>
public interface ILedger
{
    /// <summary>Every entry about a target as known at <paramref name="asOf"/>, earliest call first.</summary>
    Task<IReadOnlyList<LedgerEntry>> AboutAsync(FigureId target, DateTimeOffset asOf, CancellationToken cancellationToken = default);

    /// <summary>Every entry of a caller as known at <paramref name="asOf"/>, earliest call first.</summary>
    Task<IReadOnlyList<LedgerEntry>> ByAsync(FigureId caller, DateTimeOffset asOf, CancellationToken cancellationToken = default);

    /// <summary>
    /// Every entry that gained a report after <paramref name="learntAfter"/>, as known at <paramref name="asOf"/>, whole, earliest call first.
    /// </summary>
    Task<IReadOnlyList<LedgerEntry>> ChangedAsync(
        FigureId? target, DateTimeOffset learntAfter, DateTimeOffset asOf, CancellationToken cancellationToken = default);
}
