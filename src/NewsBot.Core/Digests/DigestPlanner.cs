using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Reviews;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>Looks which subscriptions are due and writes what is owed to them. Run it as often as you like: a slot is owed once.</summary>
public sealed class DigestPlanner(
    IDigestStore store,
    IReviewStore drafts,
    DigestWriter writer,
    IFeedStore feeds,
    IOptions<DigestOptions> options,
    RecordGate gate,
    TimeProvider clock,
    ILogger<DigestPlanner> logger)
{
    /// <summary>A first digest waits this long for slow feeds when there is something to tell already.</summary>
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(8);

    /// <summary>It waits this long when there is nothing to tell yet, and so does whoever catches up.</summary>
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(2);

    /// <summary>The record's moment is this far ahead of the clock only where the clock was ahead and has been put right.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    private const int MostDue = 1_000;
    private const int InOneTurn = 50;

    /// <summary>Not before it is changed: then it is looked at anyway.</summary>
    private static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly long _startedAt = clock.GetTimestamp();
    private ChatChannel? _catchUp;

    private bool _hasLookedAgain;
    private bool _wasAhead;

    /// <summary>
    /// Tells this channel what is new since its last digest as soon as the feeds have been read, without waiting for its next slot: for a
    /// screen that somebody has just switched on.
    /// </summary>
    public void CatchUp(ChatChannel channel) => _catchUp = channel;

    /// <summary>How many deliveries it wrote.</summary>
    public async Task<int> PlanAsync(CancellationToken cancellationToken = default)
    {
        await LookAgainAsync(cancellationToken);
        IEnumerable<Subscription> due = await store.DueAsync(clock.GetUtcNow(), MostDue, cancellationToken);
        if (_catchUp is { } screen)
        {
            due = due.Concat((await store.SubscriptionsAsync(screen.Workspace, cancellationToken)).Where(s => s.Channel == screen)).DistinctBy(s => s.Number);
        }

        var owed = 0;
        foreach (var some in due.Chunk(InOneTurn))
        {
            owed += await InOneTurnAsync(some, cancellationToken);
        }

        return owed;
    }

    /// <summary>After a start, and whenever the clock has been set back: what is due next is worked out anew.</summary>
    private async Task LookAgainAsync(CancellationToken cancellationToken)
    {
        var isAhead = gate.Now - clock.GetUtcNow() > Ahead;
        if (!_hasLookedAgain || (isAhead && !_wasAhead))
        {
            await store.LookAgainAsync(cancellationToken);
            _hasLookedAgain = true;
        }

        _wasAhead = isAhead;
    }

    /// <summary>One transaction for many that are due at once.</summary>
    private Task<int> InOneTurnAsync(IReadOnlyList<Subscription> some, CancellationToken cancellationToken) => gate.AloneAsync(
        some,
        async (these, now) =>
        {
            var made = new DigestsMade(feeds);
            var owed = 0;

            // As they are now that nobody else writes: one may have been paused, changed or put back since it was found due.
            foreach (var subscription in await store.FindAsync([.. these.Select(s => s.Number)], cancellationToken))
            {
                owed += await PlanAsync(subscription, now, made, cancellationToken) ? 1 : 0;
            }

            return owed;
        },
        (fault, subscription) => logger.DigestNotPlanned(fault, subscription.Id),
        cancellationToken);

    private async Task<bool> PlanAsync(
        Subscription subscription,
        DateTimeOffset now,
        DigestsMade made,
        CancellationToken cancellationToken)
    {
        // Slots and silence go by the clock; what has been told, by the record's moment, which never goes back.
        var time = clock.GetUtcNow();
        var waited = clock.GetElapsedTime(_startedAt);
        if (subscription.PausedAt is not null)
        {
            await store.SetDueAsync(subscription.Number, Never, cancellationToken);
            return false;
        }

        if (subscription.ToldUntil is not { } toldUntil)
        {
            var areRead = await FeedsAreReadAsync(time, cancellationToken);
            if (!areRead && waited < ShortWait)
            {
                return false;
            }

            // Where slow feeds are still being read, whoever watches is told the rest when they are.
            var isScreen = subscription.Channel == _catchUp;
            _catchUp = areRead && isScreen ? null : _catchUp;
            return await OweAsync(
                new(subscription, $"{subscription.Id}/first", null, areRead || waited >= LongWait ? WhenEmpty.Say : WhenEmpty.Wait) { IsBaseline = !isScreen },
                now, made, cancellationToken);
        }

        if (subscription.Channel == _catchUp && (waited >= LongWait || await FeedsAreReadAsync(time, cancellationToken)))
        {
            _catchUp = null;
            var news = await OweAsync(
                new(subscription, $"{subscription.Id}/after/{toldUntil:O}", toldUntil, WhenEmpty.Skip), now, made, cancellationToken);
            if (!news)
            {
                logger.NothingNew(subscription.Id, toldUntil);
            }

            return news;
        }

        if (!subscription.Terms.Digest)
        {
            await store.SetDueAsync(subscription.Number, Never, cancellationToken);
            return false;
        }

        if (subscription.SilentUntil(time) is { } silentUntil)
        {
            await store.SetDueAsync(subscription.Number, silentUntil, cancellationToken);
            return false;
        }

        var slot = subscription.Times.Latest(time);

        // A clock that was ahead has left its marks in what is now the future: then only the key keeps a slot from coming twice.
        var since = toldUntil < now ? toldUntil : subscription.Times.Latest(slot.At.AddTicks(-1)).At;
        if (!IsBefore(slot, toldUntil, time) && !IsBefore(slot, subscription.CreatedAt, time) && time - subscription.MaySpeakFrom(slot.At) <= options.Value.LateUpTo)
        {
            return await OweAsync(
                new(subscription, $"{subscription.Id}/{slot.Label}", since, subscription.SayWhenEmpty ? WhenEmpty.Say : WhenEmpty.Skip) { Slot = slot },
                now, made, cancellationToken);
        }

        await store.SetDueAsync(subscription.Number, subscription.Times.Next(time).At, cancellationToken);
        return false;
    }

    /// <summary>Whether a slot had come by a moment; unknown, so false, where that moment itself is yet to come.</summary>
    private static bool IsBefore(DigestSlot slot, DateTimeOffset moment, DateTimeOffset time) => slot.At <= moment && moment <= time;

    private async Task<bool> OweAsync(
        DueDigest due, DateTimeOffset now, DigestsMade made, CancellationToken cancellationToken)
    {
        var subscription = due.Subscription;
        var nextAt = subscription.Terms.Digest ? subscription.Times.Next(clock.GetUtcNow()).At : Never;
        if (await store.IsKnownAsync(due.Key, cancellationToken))
        {
            await store.SetDueAsync(subscription.Number, nextAt, cancellationToken);
            return false;
        }

        if (due.Slot is not null && await drafts.FoldDigestsAsync(subscription.Number, $"{due.Key} took its place.", now, cancellationToken) is { } from && from < due.Since)
        {
            due = due with { Since = from };
        }

        var digest = await writer.WantedAsync(due, now, made, cancellationToken);
        if (digest.IsEmpty && due.WhenEmpty == WhenEmpty.Wait)
        {
            return false;
        }

        var delivery = digest.IsEmpty && due.WhenEmpty == WhenEmpty.Skip ? null : await writer.WriteAsync(due, digest, now, made, cancellationToken);
        var isNew = await store.OweAsync(due.Key, subscription.Number, now, delivery, cancellationToken);
        await store.SetDueAsync(subscription.Number, nextAt, cancellationToken);
        return isNew && delivery is not null;
    }

    private async Task<bool> FeedsAreReadAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        (await feeds.DueAsync(now, 1, cancellationToken)).Count == 0;
}
