namespace NewsBot.Core.Feeds;

/// <summary>Asks a feed's server once, politely and safely.</summary>
public interface IFeedReader
{
    /// <summary>Never throws for what a server or a network may do: the answer says what happened.</summary>
    Task<FeedAnswer> ReadAsync(Feed feed, CancellationToken cancellationToken = default);
}
