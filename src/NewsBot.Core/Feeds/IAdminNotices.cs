namespace NewsBot.Core.Feeds;

/// <summary>What those who run NewsBot are still to be told. Notices are put in with the check that found them (<see cref="IFeedStore.SaveChecksAsync"/>).</summary>
public interface IAdminNotices
{
    /// <summary>Keeps a notice; false where its key is known already.</summary>
    Task<bool> AddAsync(AdminNotice notice, CancellationToken cancellationToken = default);

    /// <summary>Those not told yet, oldest first.</summary>
    Task<IReadOnlyList<AdminNotice>> UntoldAsync(int limit, CancellationToken cancellationToken = default);

    /// <summary>Remembers that these were told; harmless when they were before.</summary>
    Task MarkToldAsync(IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancellationToken = default);
}
