using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Counts;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Feeds;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>Looks which subscriptions are due and writes what is owed to them. Run it as often as you like: a slot is owed once.</summary>
public sealed class DigestPlanner(
    IDigestStore store,
    IDeliveryStore deliveries,
    DigestBuilder builder,
    CallerProfiles profiles,
    ILedgerStore figures,
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

    /// <summary>A digest that comes later than this says so.</summary>
    private static readonly TimeSpan Noticeable = TimeSpan.FromMinutes(5);

    private const int MostDue = 1_000;
    private const int InOneTurn = 50;
    private const int MostMissed = 6;

    /// <summary>Not before it is changed: then it is looked at anyway.</summary>
    private static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

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

    /// <summary>One transaction for many that are due at once; where one of them breaks it, each has its own.</summary>
    private async Task<int> InOneTurnAsync(Subscription[] some, CancellationToken cancellationToken)
    {
        try
        {
            return await gate.AloneAsync(
                async now =>
                {
                    var made = new Dictionary<(WorkspaceId, FigureId?, DateTimeOffset?), Digest>();
                    var owed = 0;
                    foreach (var subscription in some)
                    {
                        owed += await PlanAsync(subscription, now, made, cancellationToken) ? 1 : 0;
                    }

                    return owed;
                },
                cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (some is [var broken])
            {
                // One broken subscription keeps no other from its digest.
                logger.DigestNotPlanned(fault, broken.Id);
                return 0;
            }

            var owed = 0;
            foreach (var one in some)
            {
                owed += await InOneTurnAsync([one], cancellationToken);
            }

            return owed;
        }
    }

    private async Task<bool> PlanAsync(
        Subscription subscription,
        DateTimeOffset now,
        Dictionary<(WorkspaceId, FigureId?, DateTimeOffset?), Digest> made,
        CancellationToken cancellationToken)
    {
        var waited = now - _startedAt;
        if (subscription.PausedAt is not null)
        {
            await store.SetDueAsync(subscription.Number, Never, cancellationToken);
            return false;
        }

        if (subscription.ToldUntil is not { } toldUntil)
        {
            var areRead = await FeedsAreReadAsync(now, cancellationToken);
            if (!areRead && waited < ShortWait)
            {
                return false;
            }

            // Where slow feeds are still being read, whoever watches is told the rest when they are.
            var isScreen = subscription.Channel == _catchUp;
            _catchUp = areRead && isScreen ? null : _catchUp;
            return await OweAsync(
                new(subscription, $"{subscription.Id}/first", null, areRead || waited >= LongWait ? Empty.Say : Empty.Wait) { IsBaseline = !isScreen },
                now, made, cancellationToken);
        }

        if (subscription.Channel == _catchUp && (waited >= LongWait || await FeedsAreReadAsync(now, cancellationToken)))
        {
            _catchUp = null;
            var news = await OweAsync(
                new(subscription, $"{subscription.Id}/after/{toldUntil:O}", toldUntil, Empty.Skip), now, made, cancellationToken);
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

        if (subscription.SilentUntil(now) is { } silentUntil)
        {
            await store.SetDueAsync(subscription.Number, silentUntil, cancellationToken);
            return false;
        }

        var slot = subscription.Times.Latest(now);

        // A clock that was ahead has left a mark in what is now the future: the key still keeps a slot from coming twice.
        var since = toldUntil < now ? toldUntil : subscription.Times.Latest(slot.At.AddTicks(-1)).At;
        if (slot.At > since && slot.At > subscription.CreatedAt && now - MaySpeakFrom(subscription, slot.At) <= options.Value.LateUpTo)
        {
            return await OweAsync(
                new(subscription, $"{subscription.Id}/{slot.Label}", since, subscription.SayWhenEmpty ? Empty.Say : Empty.Skip) { Slot = slot },
                now, made, cancellationToken);
        }

        await store.SetDueAsync(subscription.Number, subscription.Times.Next(now).At, cancellationToken);
        return false;
    }

    /// <summary>When a slot could go out at the earliest: quiet hours and a snooze put it off without making it late.</summary>
    private static DateTimeOffset MaySpeakFrom(Subscription subscription, DateTimeOffset slotAt)
    {
        var quiet = subscription.Terms.Quiet?.EndAfter(slotAt, TimeZoneInfo.FindSystemTimeZoneById(subscription.Times.Zone)) ?? slotAt;
        return subscription.SnoozedUntil > quiet ? subscription.SnoozedUntil.Value : quiet;
    }

    private async Task<bool> OweAsync(
        Due due, DateTimeOffset now, Dictionary<(WorkspaceId, FigureId?, DateTimeOffset?), Digest> made, CancellationToken cancellationToken)
    {
        var subscription = due.Subscription;
        var nextAt = subscription.Terms.Digest ? subscription.Times.Next(now).At : Never;
        if (await store.IsKnownAsync(due.Key, cancellationToken))
        {
            await store.SetDueAsync(subscription.Number, nextAt, cancellationToken);
            return false;
        }

        var digest = await WantedAsync(due, now, made, cancellationToken);
        if (digest.IsEmpty && due.WhenEmpty == Empty.Wait)
        {
            return false;
        }

        var delivery = digest.IsEmpty && due.WhenEmpty == Empty.Skip ? null : await WriteAsync(due, digest, now, cancellationToken);
        var isNew = await store.OweAsync(due.Key, subscription.Number, now, delivery, cancellationToken);
        await store.SetDueAsync(subscription.Number, nextAt, cancellationToken);
        return isNew && delivery is not null;
    }

    /// <summary>The digest as the order wants it: what passes its filter, and nothing new that the channel was shown already.</summary>
    private async Task<Digest> WantedAsync(
        Due due, DateTimeOffset now, Dictionary<(WorkspaceId, FigureId?, DateTimeOffset?), Digest> made, CancellationToken cancellationToken)
    {
        var subscription = due.Subscription;
        var about = (subscription.Channel.Workspace, subscription.Target, due.Since);
        if (!made.TryGetValue(about, out var digest))
        {
            made[about] = digest = await builder.BuildAsync(subscription.Target, due.Since, new(subscription.Channel.Workspace, now), cancellationToken);
        }

        if (digest.IsEmpty)
        {
            return digest;
        }

        var filter = subscription.Terms.Filter;
        var known = due.Since is null ? [] : await ShownAsync(subscription.Channel, digest, cancellationToken);
        return filter.IsNone && known.Count == 0 ? digest : digest.Only(
            e => !known.Contains(e.Number) && filter.Passes(e, profiles.Of(e)),
            e => filter.Passes(e, profiles.Of(e)));
    }

    private async Task<HashSet<int>> ShownAsync(ChatChannel channel, Digest digest, CancellationToken cancellationToken) =>
        [.. (await deliveries.CarriersAsync(channel.Workspace, [.. digest.Sections.SelectMany(s => s.Fresh).Select(e => e.Number)], cancellationToken))
            .Where(c => c.Delivery.Channel == channel && c.Carried.Label != "AWAITING RULING")
            .Select(c => c.Carried.Entry)];

    private async Task<Delivery> WriteAsync(Due due, Digest digest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var subscription = due.Subscription;
        var foot = await FootAsync(due, now, cancellationToken);
        var lines = subscription.Terms.MaxLines ?? options.Value.MaxLines;
        var (message, shown) = due.IsBaseline
            ? BaselineCard.Compose(digest, foot, await NameAsync(subscription.Target, cancellationToken), FromNowOn(subscription, foot))
            : (DigestComposer.Compose(digest, foot, lines), DigestComposer.Shown(digest, foot, lines));
        return new()
        {
            Key = due.Key,
            Kind = DeliveryKind.Digest,
            Channel = subscription.Channel,
            Message = message,
            OwedAt = now,
            NextTryAt = clock.GetUtcNow(),
            Subscription = subscription.Number,
            ToldFrom = due.Since,
            Carries = [.. shown.Select(s => s.Carried)],
        };
    }

    private async Task<string?> NameAsync(FigureId? target, CancellationToken cancellationToken) =>
        target is not { } id ? null : (await figures.FiguresAsync([id], cancellationToken)) is [var figure] ? figure.Name : "somebody";

    private static string FromNowOn(Subscription subscription, DigestFoot foot)
    {
        var digests = foot.Next is { } next ? $"digests, the next {DigestComposer.Moment(foot, next)} {foot.ZoneAt(next)}" : null;
        return string.Join(" and ", new[] { subscription.Terms.Instant ? "alerts at once" : null, digests }.OfType<string>());
    }

    private async Task<DigestFoot> FootAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (subscription, all) = (due.Subscription, await feeds.ListAsync(cancellationToken));
        var late = due.Slot is { } slot && now - MaySpeakFrom(subscription, slot.At) >= Noticeable;
        return new(
            all.Count(f => f.LastCheckedAt is not null),
            [.. all.Where(f => f.IsFailing)],
            now,
            TimeZoneInfo.FindSystemTimeZoneById(subscription.Times.Zone),
            subscription.Terms.Digest ? subscription.Times.Next(now).At : null,
            subscription.Id)
        {
            CommandZone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.Zone),
            WasDue = late ? due.Slot!.Value.At : null,
            Missed = due is { Slot: { } at, Since: { } since }
                ? [.. subscription.Times.Between(since > subscription.CreatedAt ? since : subscription.CreatedAt, at.At, MostMissed).Select(s => s.At)]
                : [],
        };
    }

    private async Task<bool> FeedsAreReadAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        (await feeds.DueAsync(now, 1, cancellationToken)).Count == 0;

    /// <summary>A digest that is due.</summary>
    private sealed record Due(Subscription Subscription, string Key, DateTimeOffset? Since, Empty WhenEmpty)
    {
        public DigestSlot? Slot { get; init; }

        public bool IsBaseline { get; init; }
    }

    /// <summary>What is done about a digest without news.</summary>
    private enum Empty
    {
        Say,
        Skip,
        Wait,
    }
}
