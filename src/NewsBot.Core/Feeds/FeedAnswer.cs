namespace NewsBot.Core.Feeds;

/// <summary>What came of asking a feed's server.</summary>
/// <param name="Document">What the feed lists; null when nothing is new or something went wrong.</param>
/// <param name="Validators">To be sent back with the next question.</param>
/// <param name="Problem">What went wrong, in plain words for the person who runs NewsBot; null when all is well.</param>
/// <param name="WaitAtLeast">What the server asks for (Retry-After, Cache-Control, ttl); null where it asks for nothing.</param>
public sealed record FeedAnswer(FeedDocument? Document, FeedValidators Validators, string? Problem, TimeSpan? WaitAtLeast)
{
    /// <summary>What kind of trouble <see cref="Problem"/> is; None when all is well.</summary>
    public FeedTrouble Trouble { get; init; } = Problem is null ? FeedTrouble.None : FeedTrouble.Broken;

    /// <summary>In whose words the server asks for patience ("max-age=21600"); null where it does not.</summary>
    public string? WaitBecause { get; init; }

    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The size of the body, inflated.</summary>
    public long Bytes { get; init; }

    /// <summary>Where only permanent redirects led; null where there were none, or another among them.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Hours and days at which the feed asks not to be read.</summary>
    public FeedQuietTimes Quiet { get; init; } = FeedQuietTimes.None;

    /// <summary>Where the feed's news is pushed from (WebSub); null where it offers none.</summary>
    public FeedHub? Hub { get; init; }

    /// <summary>How long its whole place is left alone after this; zero where the place is our own.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>The host or registrable domain that asked for peace as a whole; null where only the feed did.</summary>
    public string? BusyPlace { get; init; }

    public static FeedAnswer Failed(Feed feed, string problem, TimeSpan? waitAtLeast = null) => new(null, feed.Validators, problem, waitAtLeast);
}
