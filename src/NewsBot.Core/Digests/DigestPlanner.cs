using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>Looks which subscriptions are due and writes what is owed to them. Run it as often as you like: a slot is owed once.</summary>
public sealed class DigestPlanner(
    IDigestStore store, DigestBuilder builder, IFeedStore feeds, IOptions<DigestOptions> options, RecordGate gate, TimeProvider clock, ILogger<DigestPlanner> logger)
{
    /// <summary>A slot that was missed by more than this is left out; its news comes with the next one.</summary>
    private static readonly TimeSpan LateUpTo = TimeSpan.FromHours(2);

    /// <summary>A first digest waits this long for slow feeds when there is something to tell already.</summary>
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(8);

    /// <summary>It waits this long when there is nothing to tell yet, and so does whoever catches up.</summary>
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(2);

    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();
    private ChatChannel? _catchUp;

    /// <summary>
    /// Tells this channel what is new since its last digest as soon as the feeds have been read, without waiting for its next slot: for a
    /// screen that somebody has just switched on.
    /// </summary>
    public void CatchUp(ChatChannel channel) => _catchUp = channel;

    /// <summary>How many deliveries it wrote.</summary>
    public async Task<int> PlanAsync(CancellationToken cancellationToken = default)
    {
        var owed = 0;
        foreach (var subscription in await store.SubscriptionsAsync(cancellationToken: cancellationToken))
        {
            // Most are not due, and need not wait for their turn to learn it.
            if (subscription.ToldUntil is { } told && subscription.Channel != _catchUp && DueSlot(subscription, told, clock.GetUtcNow()) is null)
            {
                continue;
            }

            try
            {
                owed += await gate.AloneAsync(now => PlanAsync(subscription, now, cancellationToken), cancellationToken) ? 1 : 0;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One broken subscription keeps no other from its digest.
                logger.DigestNotPlanned(fault, subscription.Id);
            }
        }

        return owed;
    }

    private async Task<bool> PlanAsync(Subscription subscription, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waited = now - _startedAt;
        if (subscription.ToldUntil is not { } toldUntil)
        {
            var areRead = await FeedsAreReadAsync(now, cancellationToken);
            if (!areRead && waited < ShortWait)
            {
                return false;
            }

            // Where slow feeds are still being read, whoever watches is told the rest when they are.
            _catchUp = areRead && subscription.Channel == _catchUp ? null : _catchUp;
            return await OweAsync(
                subscription, $"{subscription.Id}/first", null, now, areRead || waited >= LongWait ? Empty.Say : Empty.Wait, cancellationToken);
        }

        if (subscription.Channel == _catchUp && (waited >= LongWait || await FeedsAreReadAsync(now, cancellationToken)))
        {
            _catchUp = null;
            var news = await OweAsync(subscription, $"{subscription.Id}/after/{toldUntil:O}", toldUntil, now, Empty.Skip, cancellationToken);
            if (!news)
            {
                logger.NothingNew(subscription.Id, toldUntil);
            }

            return news;
        }

        return DueSlot(subscription, toldUntil, now) is { } slot
            && await OweAsync(subscription, $"{subscription.Id}/{slot.Label}", toldUntil, now, subscription.SayWhenEmpty ? Empty.Say : Empty.Skip, cancellationToken);
    }

    private static DigestSlot? DueSlot(Subscription subscription, DateTimeOffset toldUntil, DateTimeOffset now) =>
        subscription.Times.Latest(now) is var slot && slot.At > toldUntil && slot.At > subscription.CreatedAt && now - slot.At <= LateUpTo ? slot : null;

    private async Task<bool> OweAsync(
        Subscription subscription, string key, DateTimeOffset? since, DateTimeOffset now, Empty whenEmpty, CancellationToken cancellationToken)
    {
        if (await store.IsKnownAsync(key, cancellationToken))
        {
            return false;
        }

        var digest = await builder.BuildAsync(subscription.Target, since, new(subscription.Channel.Workspace, now), cancellationToken);
        if (digest.IsEmpty && whenEmpty == Empty.Wait)
        {
            return false;
        }

        var delivery = digest.IsEmpty && whenEmpty == Empty.Skip ? null : new Delivery
        {
            Key = key,
            Channel = subscription.Channel,
            Message = DigestComposer.Compose(digest, await FootAsync(subscription, now, cancellationToken), options.Value.MaxLines),
            OwedAt = now,
            NextTryAt = clock.GetUtcNow(),
        };
        return await store.OweAsync(key, subscription.Number, now, delivery, cancellationToken) && delivery is not null;
    }

    private async Task<DigestFoot> FootAsync(Subscription subscription, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await feeds.ListAsync(cancellationToken);
        return new(
            all.Count(f => f.LastCheckedAt is not null),
            [.. all.Where(f => f.IsFailing)],
            now,
            TimeZoneInfo.FindSystemTimeZoneById(subscription.Times.Zone),
            subscription.Times.Next(now).At,
            subscription.Id);
    }

    private async Task<bool> FeedsAreReadAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        (await feeds.DueAsync(now, 1, cancellationToken)).Count == 0;

    /// <summary>What is done about a digest without news.</summary>
    private enum Empty
    {
        Say,
        Skip,
        Wait,
    }
}
