namespace NewsBot.Core.Stories.Origins;

/// <summary>The marks of the copy on record. They are written with the story by <see cref="Ledger.ILedgerStore.RecordAsync"/>.</summary>
public interface IOriginStore
{
    /// <summary>
    /// The stories that hold most of these marks, most first, of equals the earliest recorded; only of copy that was first learnt between
    /// two days (UTC, both included). Finds them by mark and day, whatever the record holds beside.
    /// </summary>
    Task<IReadOnlyList<CopyCandidate>> CandidatesAsync(
        IReadOnlyList<long> marks, DateOnly firstDay, DateOnly lastDay, int limit, CancellationToken cancellationToken = default);
}
