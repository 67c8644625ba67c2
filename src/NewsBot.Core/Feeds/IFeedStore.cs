namespace NewsBot.Core.Feeds;

/// <summary>The feeds that are watched, what each has listed already, and how reading them goes.</summary>
public interface IFeedStore
{
    /// <summary>Adds a feed, or gives the one that has this name or this address already, its address brought up to date.</summary>
    Task<Feed> AddAsync(string name, Uri url, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>False when there is no such feed. Its stories stay in the record.</summary>
    Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken = default);

    /// <summary>All feeds, by number.</summary>
    Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Those whose time has come, longest waiting first.</summary>
    Task<IReadOnlyList<Feed>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default);

    /// <summary>Keeps how a reading went: everything of <paramref name="feed"/> but its name and address.</summary>
    Task SaveCheckAsync(Feed feed, CancellationToken cancellationToken = default);

    /// <summary>Which of these identities the feed has not listed before, in the order given.</summary>
    Task<IReadOnlyList<string>> UnseenAsync(FeedId id, IReadOnlyCollection<string> identities, CancellationToken cancellationToken = default);

    /// <summary>How the feed listed these last; one it has not listed before is left out.</summary>
    Task<IReadOnlyDictionary<string, FeedListing>> ListingsAsync(
        FeedId id, IReadOnlyCollection<string> identities, CancellationToken cancellationToken = default);

    /// <summary>Remembers that the feed has listed this, and how; harmless when it is known. What is null in the listing stays as it was.</summary>
    Task MarkSeenAsync(
        FeedId id, string identity, DateTimeOffset now, FeedListing? listing = null, CancellationToken cancellationToken = default);
}
