using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Versions;

namespace NewsBot.Core.Feeds;

/// <summary>Reads the feeds that are due and takes each new story into the record.</summary>
public sealed class FeedWatcher(
    IFeedStore feeds,
    IFeedReader reader,
    StoryFetcher fetcher,
    StoryIntake intake,
    StoryWatcher stories,
    IOptions<WatchOptions> options,
    TimeProvider clock,
    ILogger<FeedWatcher> logger)
{
    private const int Round = 256;

    /// <summary>Reads every feed whose time has come, several at once; one that hangs or breaks holds up no other.</summary>
    public async Task ReadDueAsync(CancellationToken cancellationToken = default)
    {
        var due = await feeds.DueAsync(clock.GetUtcNow(), Round, cancellationToken);
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce, CancellationToken = cancellationToken },
            async (feed, token) =>
            {
                try
                {
                    await ReadAsync(feed, token);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    logger.FeedFaulted(fault, feed.Name);
                    await feeds.SaveCheckAsync(
                        Failed(feed, FeedAnswer.Failed(feed, "A fault of NewsBot's own kept it from being read; the log has it.")), token);
                }
            });
    }

    private async Task ReadAsync(Feed feed, CancellationToken cancellationToken)
    {
        var answer = await reader.ReadAsync(feed, cancellationToken);
        if (answer.Problem is { } problem)
        {
            if (!feed.IsFailing)
            {
                logger.FeedFailed(feed.Name, problem);
            }

            await feeds.SaveCheckAsync(Failed(feed, answer), cancellationToken);
            return;
        }

        var allTaken = answer.Document is null || await TakeAsync(feed, answer.Document, cancellationToken);
        if (feed.IsFailing)
        {
            logger.FeedRecovered(feed.Name);
        }

        var now = clock.GetUtcNow();
        await feeds.SaveCheckAsync(
            feed with
            {
                // A story that was left out must be listed again, so the server is not told that we have everything.
                Validators = allTaken ? answer.Validators : FeedValidators.None,
                NextCheckAt = now + FeedSchedule.AfterSuccess(options.Value.Every, answer.WaitAtLeast),
                LastCheckedAt = now,
                LastReadAt = now,
                Failures = 0,
                FailingSince = null,
                Problem = null,
            },
            cancellationToken);
    }

    private async Task<bool> TakeAsync(Feed feed, FeedDocument document, CancellationToken cancellationToken)
    {
        var byIdentity = document.Entries
            .GroupBy(e => EntryIdentity.Of(e, feed.Url), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        await TellUpdatesAsync(feed, byIdentity, cancellationToken);
        var unseen = await feeds.UnseenAsync(feed.Id, byIdentity.Keys, cancellationToken);
        var newestFirst = unseen.OrderByDescending(id => byIdentity[id].Published ?? byIdentity[id].Updated ?? DateTimeOffset.MinValue).ToArray();
        int taken = 0, calls = 0, faults = 0;
        for (var i = 0; i < newestFirst.Length; i++)
        {
            var identity = newestFirst[i];
            var listing = Listing(byIdentity[identity]);
            if (i < options.Value.MaxStories)
            {
                try
                {
                    if (await fetcher.FetchAsync(feed, byIdentity[identity], cancellationToken) is { } story)
                    {
                        listing = listing with { Story = story.Id };
                        if (await intake.TakeAsync(story, cancellationToken) is { } reading)
                        {
                            taken++;
                            calls += reading.Calls.Count;
                        }
                        else if ((byIdentity[identity].Updated ?? byIdentity[identity].Published) is { } at)
                        {
                            // Known under another identity: some feeds give an updated story a new one.
                            await stories.UpdatedAsync(story.Id, at, cancellationToken);
                        }
                    }
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    // One bad story stops no feed; not marked as seen, it is tried again.
                    logger.StoryFaulted(fault, byIdentity[identity].Link ?? identity, feed.Name);
                    faults++;
                    continue;
                }
            }

            await feeds.MarkSeenAsync(feed.Id, identity, clock.GetUtcNow(), listing, cancellationToken);
        }

        if (taken > 0)
        {
            logger.FeedRead(feed.Name, taken, calls);
        }

        return faults == 0;
    }

    /// <summary>A story that the feed lists anew with other words or a later time is read again.</summary>
    private async Task TellUpdatesAsync(Feed feed, Dictionary<string, FeedEntry> byIdentity, CancellationToken cancellationToken)
    {
        foreach (var (identity, before) in await feeds.ListingsAsync(feed.Id, byIdentity.Keys, cancellationToken))
        {
            var now = Listing(byIdentity[identity]);
            if (before.IsUpdatedBy(now) && (before.Story ?? LinkedStory(byIdentity[identity], feed)) is { } story)
            {
                await stories.UpdatedAsync(story, cancellationToken: cancellationToken);
            }

            if (before.Content != now.Content || (now.Updated ?? before.Updated) != before.Updated)
            {
                await feeds.MarkSeenAsync(feed.Id, identity, clock.GetUtcNow(), now, cancellationToken);
            }
        }
    }

    private FeedListing Listing(FeedEntry entry) => new(fetcher.Fingerprint(entry), entry.Updated, null);

    private static StoryId? LinkedStory(FeedEntry entry, Feed feed) => StoryLink.Clean(entry.Link, feed.Url) is { } link ? StoryId.FromLink(link) : null;

    private Feed Failed(Feed feed, FeedAnswer answer)
    {
        var now = clock.GetUtcNow();
        var failures = feed.Failures + 1;
        return feed with
        {
            Validators = answer.Validators,
            NextCheckAt = now + FeedSchedule.AfterFailure(options.Value.Every, failures, answer.WaitAtLeast),
            LastCheckedAt = now,
            Failures = failures,
            FailingSince = feed.FailingSince ?? now,
            Problem = answer.Problem,
        };
    }
}
