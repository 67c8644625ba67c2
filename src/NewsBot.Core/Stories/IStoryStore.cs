namespace NewsBot.Core.Stories;

/// <summary>The stories as they were read. Stories are written by <see cref="Ledger.ILedgerStore.RecordAsync"/>.</summary>
public interface IStoryStore
{
    Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken = default);

    /// <summary>Which of these ids are in the record.</summary>
    Task<IReadOnlySet<StoryId>> KnownAsync(IReadOnlyCollection<StoryId> ids, CancellationToken cancellationToken = default);

    /// <summary>
    /// The stories whose title or text holds all of <paramref name="words"/> (case and accents folded, whole words), as known at
    /// <paramref name="asOf"/>, newest first. Words are only words: no search operators.
    /// </summary>
    Task<IReadOnlyList<StoryHeader>> SearchAsync(
        IReadOnlyCollection<string> words, DateTimeOffset asOf, int limit, CancellationToken cancellationToken = default);

    /// <summary>How much the record holds at <paramref name="asOf"/>, and since when.</summary>
    Task<Coverage> CoverageAsync(DateTimeOffset asOf, CancellationToken cancellationToken = default);
}
