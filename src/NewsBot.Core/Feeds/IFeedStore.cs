namespace NewsBot.Core.Feeds;

/// <summary>The feeds that are watched, what each has listed already, and how reading them goes.</summary>
public interface IFeedStore
{
    /// <summary>
    /// Adds a feed of the settings, or gives the one that has this name or this address already, its address brought up to date. One that
    /// moved away from this address by itself stays where it is.
    /// </summary>
    Task<Feed> AddAsync(string name, Uri url, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a feed that somebody names, or gives the one at this address, never changing another. A name that is taken gets the host
    /// or a number behind it.
    /// </summary>
    Task<(Feed Feed, bool IsNew)> WatchAsync(string name, Uri url, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>False when there is no such feed. Its stories stay in the record.</summary>
    Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken = default);

    /// <summary>Stops asking a feed, for a reason; or, for null, begins again at once, its faults forgotten. False when there is no such feed.</summary>
    Task<bool> PauseAsync(FeedId id, string? because, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>All feeds, by number.</summary>
    Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Those whose time has come, longest waiting first; those that are being read among them.</summary>
    Task<IReadOnlyList<Feed>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes feeds whose time has come, longest waiting first, so that no other host reads them until <paramref name="until"/>. Of one
    /// registrable domain only one is taken at a time, and none while it is left alone.
    /// </summary>
    /// <param name="lease">Who takes them; <see cref="SaveChecksAsync"/> writes only what is still theirs.</param>
    Task<IReadOnlyList<Feed>> ClaimAsync(
        string lease, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken = default);

    /// <summary>Holds on to what is still leased to this one, and tells what that is.</summary>
    Task<IReadOnlyList<FeedId>> RenewAsync(string lease, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Lets go of all that is leased to this one: others may read it at once.</summary>
    Task ReleaseAsync(string lease, CancellationToken cancellationToken = default);

    /// <summary>Spreads feeds that fell due before <paramref name="before"/> over the time to come, longest waiting first; how many they are.</summary>
    Task<int> SpreadAsync(DateTimeOffset before, DateTimeOffset now, TimeSpan over, CancellationToken cancellationToken = default);

    /// <summary>Keeps how readings went: everything of each feed but its name and address. What another has leased in the meantime is left alone.</summary>
    /// <returns>The feeds that were kept.</returns>
    Task<IReadOnlyList<FeedId>> SaveChecksAsync(IReadOnlyCollection<FeedCheck> checks, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="SaveChecksAsync"/>, for one feed and nothing besides.</summary>
    Task SaveCheckAsync(Feed feed, CancellationToken cancellationToken = default) => SaveChecksAsync([FeedCheck.Of(feed)], cancellationToken);

    /// <summary>The last twenty askings of a feed, newest first.</summary>
    Task<IReadOnlyList<FeedAttempt>> AttemptsAsync(FeedId id, CancellationToken cancellationToken = default);

    /// <summary>Which of these identities the feed has not listed before, in the order given.</summary>
    Task<IReadOnlyList<string>> UnseenAsync(FeedId id, IReadOnlyCollection<string> identities, CancellationToken cancellationToken = default);

    /// <summary>How the feed listed these last; one it has not listed before is left out.</summary>
    Task<IReadOnlyDictionary<string, FeedListing>> ListingsAsync(
        FeedId id, IReadOnlyCollection<string> identities, CancellationToken cancellationToken = default);

    /// <summary>
    /// What the feed listed before under another identity: by a link key whenever that was, by a headline key since a day.
    /// </summary>
    /// <param name="keys">As <see cref="FeedListing.LinkKey"/> and <see cref="FeedListing.HeadlineKey"/>.</param>
    Task<IReadOnlyDictionary<string, FeedListing>> KnownAsAsync(
        FeedId id, IReadOnlyCollection<string> keys, DateTimeOffset since, CancellationToken cancellationToken = default);

    /// <summary>Remembers that the feed has listed these, and how; harmless when they are known. What is null in a listing stays as it was.</summary>
    Task MarkSeenAsync(
        FeedId id, IReadOnlyCollection<KeyValuePair<string, FeedListing?>> listed, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>As the other, for one.</summary>
    Task MarkSeenAsync(FeedId id, string identity, DateTimeOffset now, FeedListing? listing = null, CancellationToken cancellationToken = default) =>
        MarkSeenAsync(id, [new(identity, listing)], now, cancellationToken);
}
