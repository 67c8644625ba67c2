using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Operations;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Versions;

namespace NewsBot.Core.Feeds;

/// <summary>
/// Takes into the record what a feed lists: what it has not listed before is new, whatever its date; what it lists otherwise, or under
/// another id, is an update.
/// </summary>
public sealed class FeedTaker(
    IFeedStore feeds,
    StoryFetcher fetcher,
    StoryIntake intake,
    StoryWatcher stories,
    IOptions<WatchOptions> options,
    TimeProvider clock,
    ILogger<FeedTaker> logger)
{
    /// <summary>How long a title with its date is remembered as the same story under another id.</summary>
    private static readonly TimeSpan HeadlineHolds = TimeSpan.FromDays(14);

    internal async Task<FeedIntake> TakeAsync(Feed feed, FeedDocument document, CancellationToken cancellationToken)
    {
        var listed = ListedStory.Of(document, feed.Url, feed.DistrustsIds, out var hasTwins);
        var changed = await TellUpdatesAsync(feed, listed, cancellationToken);
        var unseen = await feeds.UnseenAsync(feed.Id, [.. listed.Keys], cancellationToken);
        var (renamed, fresh) = await RenamedAsync(feed, [.. unseen.Select(i => listed[i])], listed.Count, cancellationToken);

        var newestFirst = fresh.OrderByDescending(l => l.Entry.Published ?? l.Entry.Updated ?? DateTimeOffset.MinValue).ToArray();
        int taken = 0, calls = 0, faults = 0;
        foreach (var story in newestFirst.Take(options.Value.MaxStories))
        {
            try
            {
                var reading = await TakeAsync(feed, story, cancellationToken);
                taken += reading is null ? 0 : 1;
                calls += reading ?? 0;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One bad story stops no feed; not marked as seen, it is tried again.
                logger.StoryFaulted(fault, story.Entry.Link ?? story.Identity, feed.Name);
                faults++;
            }
        }

        // What is beyond the most that is taken at once counts as seen.
        var rest = newestFirst.Skip(options.Value.MaxStories).ToArray();
        if (rest.Length > 0)
        {
            await feeds.MarkSeenAsync(feed.Id, [.. rest.Select(l => new KeyValuePair<string, FeedListing?>(l.Identity, Listing(l)))], clock.GetUtcNow(), cancellationToken);
        }

        if (taken > 0)
        {
            Telemetry.StoriesRead(taken, calls);
            logger.FeedRead(feed.Name, taken, calls);
        }

        return new(listed.Count, fresh.Count, changed + renamed, faults, hasTwins);
    }

    /// <summary>How many calls a new story brought; null where it was none.</summary>
    private async Task<int?> TakeAsync(Feed feed, ListedStory listed, CancellationToken cancellationToken)
    {
        var listing = Listing(listed);
        int? calls = null;
        if (await fetcher.FetchAsync(feed, listed.Entry, cancellationToken) is { } story)
        {
            listing = listing with { Story = story.Id };
            if (await intake.TakeAsync(story, cancellationToken) is { } reading)
            {
                calls = reading.Calls.Count;
            }
            else if ((listed.Entry.Updated ?? listed.Entry.Published) is { } at)
            {
                // Known from elsewhere, or under another identity: some feeds give an updated story a new one.
                await stories.UpdatedAsync(story.Id, at, cancellationToken);
            }
        }

        await feeds.MarkSeenAsync(feed.Id, listed.Identity, clock.GetUtcNow(), listing, cancellationToken);
        return calls;
    }

    /// <summary>
    /// Tells stories that only have a new id from new ones: the feed knows their link, or their title with its date. Where that is so
    /// for most of a document, the site has renumbered everything, and nothing was updated.
    /// </summary>
    private async Task<(int Renamed, IReadOnlyList<ListedStory> Fresh)> RenamedAsync(
        Feed feed, IReadOnlyList<ListedStory> unseen, int all, CancellationToken cancellationToken)
    {
        var keys = unseen.SelectMany(l => new[] { l.LinkKey, l.HeadlineKey }).OfType<string>().ToArray();
        if (keys.Length == 0 || feed.FirstReadAt is null)
        {
            return (0, unseen);
        }

        var known = await feeds.KnownAsAsync(feed.Id, keys, clock.GetUtcNow() - HeadlineHolds, cancellationToken);
        var renamed = unseen.Select(l => (Listed: l, Before: Before(l))).Where(l => l.Before is not null).ToArray();
        if (renamed.Length == 0)
        {
            return (0, unseen);
        }

        if (renamed.Length * 2 <= all)
        {
            foreach (var (listed, before) in renamed)
            {
                if (before!.IsUpdatedBy(Listing(listed)) && (before.Story ?? LinkedStory(listed.Entry, feed)) is { } story)
                {
                    await stories.UpdatedAsync(story, cancellationToken: cancellationToken);
                }
            }
        }

        await feeds.MarkSeenAsync(
            feed.Id, [.. renamed.Select(r => new KeyValuePair<string, FeedListing?>(r.Listed.Identity, Listing(r.Listed) with { Story = r.Before!.Story }))], clock.GetUtcNow(), cancellationToken);
        return (renamed.Length, [.. unseen.Except(renamed.Select(r => r.Listed))]);

        FeedListing? Before(ListedStory listed) =>
            listed.LinkKey is { } link && known.TryGetValue(link, out var byLink) ? byLink
            : listed.HeadlineKey is { } headline && known.TryGetValue(headline, out var byHeadline) ? byHeadline
            : null;
    }

    /// <summary>A story that the feed lists anew with other words or a later time is read again.</summary>
    private async Task<int> TellUpdatesAsync(Feed feed, IReadOnlyDictionary<string, ListedStory> listed, CancellationToken cancellationToken)
    {
        var updates = 0;
        var otherwise = new List<KeyValuePair<string, FeedListing?>>();
        foreach (var (identity, before) in await feeds.ListingsAsync(feed.Id, [.. listed.Keys], cancellationToken))
        {
            var now = Listing(listed[identity]);
            if (before.IsUpdatedBy(now))
            {
                updates++;
                if ((before.Story ?? LinkedStory(listed[identity].Entry, feed)) is { } story)
                {
                    await stories.UpdatedAsync(story, cancellationToken: cancellationToken);
                }
            }

            if (before.Content != now.Content || (now.Updated ?? before.Updated) != before.Updated || (before.LinkKey ?? now.LinkKey) != before.LinkKey)
            {
                otherwise.Add(new(identity, now));
            }
        }

        if (otherwise.Count > 0)
        {
            await feeds.MarkSeenAsync(feed.Id, otherwise, clock.GetUtcNow(), cancellationToken);
        }

        return updates;
    }

    private FeedListing Listing(ListedStory listed) =>
        new(fetcher.Fingerprint(listed.Entry), listed.Entry.Updated, null) { LinkKey = listed.LinkKey, HeadlineKey = listed.HeadlineKey };

    private static StoryId? LinkedStory(FeedEntry entry, Feed feed) => StoryLink.Clean(entry.Link, feed.Url) is { } link ? StoryId.FromLink(link) : null;
}
