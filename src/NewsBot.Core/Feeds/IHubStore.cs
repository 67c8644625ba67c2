namespace NewsBot.Core.Feeds;

/// <summary>The standing subscriptions at hubs; at most one for each feed.</summary>
public interface IHubStore
{
    Task<HubSubscription?> FindAsync(FeedId feed, CancellationToken cancellationToken = default);

    /// <summary>The subscription whose pushes come to that path, with its feed; null for none.</summary>
    Task<(HubSubscription Subscription, Feed Feed)?> AtPathAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Those to be asked for (again), longest waiting first; not of paused feeds.</summary>
    Task<IReadOnlyList<HubSubscription>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default);

    /// <summary>Keeps it in place of the one there was; harmless when the feed is gone.</summary>
    Task SaveAsync(HubSubscription subscription, CancellationToken cancellationToken = default);
}
