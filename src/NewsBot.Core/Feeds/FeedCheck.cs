namespace NewsBot.Core.Feeds;

/// <summary>All that is kept of one asking of a feed, written at once.</summary>
/// <param name="Feed">As it is now; the lease it was claimed with is given back.</param>
/// <param name="Places">Hosts or domains that are left alone, and until when.</param>
/// <param name="Notices">What those who run NewsBot are told, once each.</param>
public sealed record FeedCheck(
    Feed Feed, FeedAttempt? Attempt, IReadOnlyList<QuietPlace> Places, IReadOnlyList<AdminNotice> Notices)
{
    /// <summary>The address it has from now on; null where that stays. Where another feed has it already, this one is paused and says so.</summary>
    public Uri? MoveTo { get; init; }

    public static FeedCheck Of(Feed feed) => new(feed, null, [], []);
}
