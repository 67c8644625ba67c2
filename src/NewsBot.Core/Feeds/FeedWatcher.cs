using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Operations;

namespace NewsBot.Core.Feeds;

/// <summary>
/// Reads the feeds that are due and takes each new story into the record. Several hosts may watch one record: each reads what it
/// has leased, and no two read one feed at the same time.
/// </summary>
public sealed class FeedWatcher(
    IFeedStore feeds,
    IFeedReader reader,
    FeedTaker taker,
    IEnumerable<IFeedPushes> pushes,
    IOptions<WatchOptions> options,
    TimeProvider clock,
    ILogger<FeedWatcher> logger)
{
    /// <summary>How long after a host has died others take over its feeds.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <summary>After this long without a look nobody was watching, and the feeds that wait come one after the other.</summary>
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(5);

    private readonly string _lease = Guid.NewGuid().ToString("N");
    private readonly FeedProgress _progress = new(options);
    private readonly OwnNetwork _network = new();
    private DateTimeOffset? _lookedAt;

    /// <summary>
    /// Reads every feed whose time has come, several at once, until none is due; feeds that fall due meanwhile are read too. One that
    /// hangs or breaks holds up no other.
    /// </summary>
    public async Task ReadDueAsync(CancellationToken cancellationToken = default)
    {
        await CatchUpAsync(cancellationToken);
        var running = new List<Task<FeedCheck>>();
        var renewedAt = clock.GetUtcNow();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            while (true)
            {
                await SaveDoneAsync(running, cancellationToken);
                // Few big claims instead of many small ones: each is a write.
                var free = options.Value.AtOnce - running.Count;
                if (free * 2 >= options.Value.AtOnce)
                {
                    _lookedAt = clock.GetUtcNow();
                    foreach (var feed in await feeds.ClaimAsync(_lease, _lookedAt.Value, _lookedAt.Value + Lease, free, cancellationToken))
                    {
                        running.Add(Task.Run(() => CheckAsync(feed, stop.Token), stop.Token));
                    }
                }

                if (running.Count == 0)
                {
                    return;
                }

                using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                await Task.WhenAny([.. running, Task.Delay(LookAgain, clock, done.Token)]);
                await done.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
                if (clock.GetUtcNow() - renewedAt >= Heartbeat)
                {
                    renewedAt = clock.GetUtcNow();
                    await feeds.RenewAsync(_lease, renewedAt + Lease, cancellationToken);
                }
            }
        }
        finally
        {
            if (running.Count > 0)
            {
                // Cut short: what was being read is left to the next start, or to another host, at once.
                await stop.CancelAsync();
                await Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                await feeds.ReleaseAsync(_lease, CancellationToken.None);
            }
        }
    }

    /// <summary>Takes in what a hub pushed, as if the feed had been asked, without changing when it is asked next.</summary>
    public async Task TakePushedAsync(Feed feed, FeedDocument document, CancellationToken cancellationToken = default) =>
        await taker.TakeAsync(feed, document, cancellationToken);

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_lookedAt is not { } last || now - last > Outage)
        {
            var count = await feeds.SpreadAsync(now - Outage, now, options.Value.CatchUp, cancellationToken);
            if (count > 0)
            {
                logger.CatchesUp(count, options.Value.CatchUp);
            }
        }
    }

    private async Task SaveDoneAsync(List<Task<FeedCheck>> running, CancellationToken cancellationToken)
    {
        // Taken out first: what ends while these are written is written next time.
        var ended = running.Where(t => t.IsCompleted).ToArray();
        running.RemoveAll(t => ended.Contains(t));
        FeedCheck[] checks = [.. ended.Where(t => t.IsCompletedSuccessfully).Select(t => t.Result)];
        if (checks.Length > 0)
        {
            var kept = (await feeds.SaveChecksAsync(checks, cancellationToken)).ToHashSet();
            foreach (var lost in checks.Where(c => !kept.Contains(c.Feed.Id)))
            {
                logger.LeaseLost(lost.Feed.Name);
            }
        }

        // Only what stops everything comes here: a record that cannot be used.
        await (ended.FirstOrDefault(t => t.IsFaulted) ?? Task.CompletedTask);
    }

    private async Task<FeedCheck> CheckAsync(Feed feed, CancellationToken cancellationToken)
    {
        var asked = clock.GetUtcNow();
        try
        {
            feed = AskedWhole(feed, asked);
            var answer = await reader.ReadAsync(feed, cancellationToken);
            var intake = answer.Document is { } document ? await taker.TakeAsync(feed, document, cancellationToken) : FeedIntake.Nothing;
            var now = clock.GetUtcNow();
            var isPushed = answer.Trouble == FeedTrouble.None && pushes.LastOrDefault() is { } push
                && await push.IsPushedAsync(feed, answer.Hub, intake.Fresh, cancellationToken);
            Tell(feed, answer);
            return _progress.After(feed, answer, intake, asked, now, isPushed, _network.IsAtFault(feed, answer, now));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.FeedFaulted(fault, feed.Name);
            var answer = FeedAnswer.Failed(feed, "A fault of NewsBot's own kept it from being read; the log has it.");
            return _progress.After(feed, answer, FeedIntake.Nothing, asked, clock.GetUtcNow());
        }
    }

    /// <summary>Once a day without validators.</summary>
    private static Feed AskedWhole(Feed feed, DateTimeOffset now) => feed.AskedWholeAt is not { } last || now - last >= TimeSpan.FromDays(1)
        ? feed with { Validators = FeedValidators.None with { BodyHash = feed.Validators.BodyHash }, AskedWholeAt = now }
        : feed;

    private void Tell(Feed feed, FeedAnswer answer)
    {
        Telemetry.FeedAsked(answer.Problem is not null);
        if (answer is { Problem: { } problem } && answer is not { Trouble: FeedTrouble.Busy, Status: null } && !feed.IsFailing)
        {
            logger.FeedFailed(feed.Name, problem);
        }
        else if (answer.Problem is null && feed.IsFailing)
        {
            logger.FeedRecovered(feed.Name);
        }
    }
}
