using NewsBot.Core.Ledger;

namespace NewsBot.Core.Feeds;

/// <summary>Tells what feeds brought with their first reading: it is on record, and no news (<see cref="Feed.FirstReadAt"/>).</summary>
internal sealed class FeedBaselines
{
    private readonly ILookup<string, Feed> _feeds;

    public FeedBaselines(IEnumerable<Feed> feeds) => _feeds = feeds.ToLookup(f => f.Name, StringComparer.Ordinal);

    public static async Task<FeedBaselines> ReadAsync(IFeedStore feeds, CancellationToken cancellationToken = default) =>
        new(await feeds.ListAsync(cancellationToken));

    /// <summary>
    /// Whether the record knows the entry from first readings alone. A story of an outlet that is no feed, as after an import, is from none; of
    /// several feeds of one outlet the one that was read longest decides.
    /// </summary>
    public bool Hold(LedgerEntry entry) => entry.Reports.All(r => IsBaseline(r.Story.Feed, r.Story.LearntAt));

    private bool IsBaseline(string outlet, DateTimeOffset learntAt) => _feeds[outlet] is var own && own.Any() && own.All(f => f.FirstReadAt is { } first ? learntAt <= first : f.LastReadAt is null);
}
