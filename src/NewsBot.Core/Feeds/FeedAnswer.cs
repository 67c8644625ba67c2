namespace NewsBot.Core.Feeds;

/// <summary>What came of asking a feed's server.</summary>
/// <param name="Document">What the feed lists; null when nothing is new or something went wrong.</param>
/// <param name="Validators">To be sent back with the next question.</param>
/// <param name="Problem">What went wrong, in plain words for the person who runs NewsBot; null when all is well.</param>
/// <param name="WaitAtLeast">What the server asks for (Retry-After, Cache-Control, ttl); null where it asks for nothing.</param>
public sealed record FeedAnswer(FeedDocument? Document, FeedValidators Validators, string? Problem, TimeSpan? WaitAtLeast)
{
    public static FeedAnswer Failed(Feed feed, string problem, TimeSpan? waitAtLeast = null) => new(null, feed.Validators, problem, waitAtLeast);
}
