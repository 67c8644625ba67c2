namespace NewsBot.Core.Feeds;

/// <summary>Feeds whose news is pushed to us by a hub (WebSub).</summary>
public interface IFeedPushes
{
    /// <summary>
    /// After a reading: asks the hub for pushes where the feed offers one, and tells whether it can be relied on, so that the feed need not
    /// be asked often.
    /// </summary>
    /// <param name="hub">The hub that the answer named; null where it named none, as a "not modified" may not.</param>
    /// <param name="fresh">How many stories the reading found that nobody had pushed.</param>
    Task<bool> IsPushedAsync(Feed feed, FeedHub? hub, int fresh, CancellationToken cancellationToken = default);
}
