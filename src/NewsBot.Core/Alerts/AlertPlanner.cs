using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Counts;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Milestones;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Alerts;

/// <summary>
/// Looks for new calls and writes the alerts that are owed: one for each call or joint statement, a burst folded into one message, what
/// happened in quiet hours told afterwards. Run it as often as you like.
/// </summary>
public sealed class AlertPlanner(
    IDigestStore orders,
    IDeliveryStore deliveries,
    ILedger ledger,
    MilestoneFinder milestones,
    IFeedStore feeds,
    CallerProfiles profiles,
    IOptions<AlertOptions> house,
    IOptions<DigestOptions> digests,
    RecordGate gate,
    TimeProvider clock,
    ILogger<AlertPlanner> logger)
{
    private const int MostOriginsTold = 5;
    private const int InOneTurn = 50;

    /// <summary>How many alerts it wrote.</summary>
    public async Task<int> PlanAsync(CancellationToken cancellationToken = default)
    {
        var instant = (await orders.SubscriptionsAsync(cancellationToken: cancellationToken))
            .Where(Speaks).ToArray();
        var owed = 0;
        foreach (var workspace in instant.GroupBy(s => s.Channel.Workspace))
        {
            // Mostly nothing is new, and that is learnt without waiting for a turn.
            var speaking = workspace.Where(MaySpeak).ToArray();
            if (speaking.Length == 0 || (await ledger.ChangedAsync(null, speaking.Min(From), new(workspace.Key, gate.Now), cancellationToken)).Count == 0)
            {
                continue;
            }

            foreach (var some in speaking.Chunk(InOneTurn))
            {
                owed += await InOneTurnAsync(some, cancellationToken);
            }
        }

        return owed;
    }

    /// <summary>One transaction for many orders, which mostly ask for the same.</summary>
    private Task<int> InOneTurnAsync(IReadOnlyList<Subscription> some, CancellationToken cancellationToken) => gate.AloneAsync(
        some,
        async (these, now) =>
        {
            var baselines = await FeedBaselines.ReadAsync(feeds, cancellationToken);
            var record = new RecordSight(ledger, milestones, baselines, new(these[0].Channel.Workspace, now));
            var owed = 0;
            foreach (var order in (await orders.FindAsync([.. these.Select(o => o.Number)], cancellationToken)).Where(Speaks))
            {
                owed += await PlanAsync(order, now, record, cancellationToken);
            }

            return owed;
        },
        (fault, order) => logger.DigestNotPlanned(fault, order.Id),
        cancellationToken);

    private static bool Speaks(Subscription order) => order.Terms.Instant && order.PausedAt is null && order.ToldUntil is not null;

    /// <summary>Silence goes by the clock, not by the record's moment, which stays ahead where the clock was ahead once.</summary>
    private bool MaySpeak(Subscription order) => !IsSilent(order) || (order.Terms.Quiet?.UrgentThrough == true && !(order.SnoozedUntil > clock.GetUtcNow()));

    private bool IsSilent(Subscription order) => order.SilentUntil(clock.GetUtcNow()) is not null;

    /// <summary>What the baseline card told is known.</summary>
    private static DateTimeOffset From(Subscription order) => order.AlertedUntil ?? order.ToldUntil!.Value;

    private async Task<int> PlanAsync(Subscription order, DateTimeOffset now, RecordSight record, CancellationToken cancellationToken)
    {
        if (!MaySpeak(order))
        {
            return 0;
        }

        var lets = IsSilent(order);
        var since = From(order);
        var all = await record.ChangedAsync(order.Target, since, cancellationToken);
        var changed = all.Where(c => order.Terms.Filter.Passes(c.Now, profiles.Of(c.Now))).ToArray();
        if (changed.Length == 0)
        {
            return all.Count == 0 || lets ? 0 : await orders.OweAlertsAsync(order.Number, now, [], cancellationToken);
        }

        var shown = await ShownAsync(order.Channel, changed, cancellationToken);
        var fresh = changed.Where(c => IsNews(c, record.Baselines) && !shown.ContainsKey(c.Now.Number)).Select(c => c.Now).ToArray();
        var alerts = (await AlertFinder.FindAsync(fresh, since, record, cancellationToken)).Where(a => !lets || a.Level >= AlertLevel.Urgent).ToArray();
        var owed = new List<Delivery>();
        if (!lets)
        {
            owed.AddRange(MoreSources(order, changed, shown, now));
        }

        var (single, folded, waits) = await ShareAsync(order, alerts, now, cancellationToken);
        foreach (var alert in single)
        {
            owed.Add(await SingleAsync(order, alert, since, now, cancellationToken));
        }

        if (folded.Count > 0 && !waits)
        {
            owed.Add(Folded(order, folded, since, now));
        }

        owed.AddRange(await SnowballsAsync(order, changed, record, cancellationToken));

        // What waits, for its turn or for the end of quiet hours, is found again from the same moment on.
        var until = lets || (folded.Count > 0 && waits) ? since : now;
        return until == since && owed.Count == 0 ? 0 : await orders.OweAlertsAsync(order.Number, until, owed, cancellationToken);
    }

    /// <summary>
    /// It stands now and did not before, or asks for more than before. What a feed brought with its first reading is on record and no news, and
    /// one more source of a call that is long known makes it no new one.
    /// </summary>
    private static bool IsNews(ChangedEntry change, FeedBaselines baselines) => change.Now.Stands() && change.Before switch
    {
        null => !baselines.Hold(change.Now),
        var before => !before.Stands() || before.Class < change.Now.Class,
    };

    /// <summary>What the channel was shown, as alert or in a digest, with the message that showed it first.</summary>
    private async Task<Dictionary<int, Carrier>> ShownAsync(ChatChannel channel, IReadOnlyList<ChangedEntry> changed, CancellationToken cancellationToken) =>
        (await deliveries.CarriersAsync(channel.Workspace, [.. changed.Select(c => c.Now.Number)], channel, cancellationToken))
            .Where(c => c.Tells(channel))
            .GroupBy(c => c.Carried.Entry)
            .ToDictionary(g => g.Key, g => g.First());

    /// <summary>Which go out by themselves and which are folded; and whether the folded ones wait for the next folded message.</summary>
    private async Task<(IReadOnlyList<Alert> Single, IReadOnlyList<Alert> Folded, bool Waits)> ShareAsync(
        Subscription order, Alert[] alerts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (alerts.Length == 0)
        {
            return ([], [], false);
        }

        var recent = (await deliveries.SearchAsync(new(house.Value.Most + 10, Channel: order.Channel, KeyStartsWith: $"{order.Id}/alert/", Kind: DeliveryKind.Alert), cancellationToken))
            .Where(d => IsWithin(d, house.Value.Window, now)).ToArray();
        var room = Math.Max(0, house.Value.Most - recent.Length);
        var late = alerts.Where(a => now - a.LearntAt > house.Value.FreshFor).ToArray();
        var timely = alerts.Except(late).ToArray();

        // One over the room is a burst: then nothing of it goes out alone but what is most urgent.
        var single = timely.Length <= room ? timely : [.. timely.Where(a => a.Level == AlertLevel.Flash).Take(room)];
        var folded = alerts.Except(single).ToArray();
        var waits = (await deliveries.SearchAsync(new(1, Channel: order.Channel, KeyStartsWith: $"{order.Id}/fold/"), cancellationToken)) is [var fold] && IsWithin(fold, house.Value.FoldEvery, now);
        return (single, folded, waits);
    }

    /// <summary>Whether it was sent, or else owed, so short a time ago. One that was sent in the future was sent by a clock that was ahead, and tells nothing.</summary>
    private bool IsWithin(Delivery delivery, TimeSpan window, DateTimeOffset now)
    {
        var time = clock.GetUtcNow();
        return delivery.SentAt is { } sentAt ? sentAt <= time && time - sentAt < window : now - delivery.OwedAt < window;
    }

    private async Task<Delivery> SingleAsync(Subscription order, Alert alert, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = $"{order.Id}/alert/{string.Join('+', alert.Entries.Take(20).Select(e => e.Id))}";

        // One that failed was told to nobody; its key is spent.
        var isSpent = (await deliveries.FindAsync(key, cancellationToken))?.State is DeliveryState.Failed;
        return Owed(order, isSpent ? $"{key}/{now:O}" : key, alert.Level, AlertComposer.Compose(alert, now.Year), AlertComposer.Shown(alert), since, now);
    }

    private Delivery Folded(Subscription order, IReadOnlyList<Alert> alerts, DateTimeOffset since, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(order.Times.Zone);
        var start = TimeZoneInfo.ConvertTime(since, zone);
        var isLate = now - alerts.Min(a => a.LearntAt) > house.Value.FreshFor;
        var (message, shown) = AlertComposer.Fold(
            alerts,
            isLate ? start.ToString("'since 'ddd HH:mm", CultureInfo.InvariantCulture) : "at once",
            TimeZoneInfo.ConvertTime(since, TimeZoneInfo.FindSystemTimeZoneById(digests.Value.Zone)).ToString("'new since:'yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            order.Terms.MaxLines ?? digests.Value.MaxLines,
            now.Year);
        return Owed(order, $"{order.Id}/fold/{now:O}", alerts.Max(a => a.Level), message, shown, since, now);
    }

    /// <summary>A new origin of what was told as an alert goes into its thread.</summary>
    private IEnumerable<Delivery> MoreSources(
        Subscription order, IReadOnlyList<ChangedEntry> changed, Dictionary<int, Carrier> shown, DateTimeOffset now) => changed
        .Where(c => c.Before is not null && c.Now.Stands() && c.Now.Origins > c.Before.Origins && c.Now.Origins <= MostOriginsTold)
        .Where(c => shown.TryGetValue(c.Now.Number, out var by) && by.Delivery is { Kind: DeliveryKind.Alert, State: not DeliveryState.Draft })
        .Select(c => new Delivery
        {
            Key = $"{shown[c.Now.Number].Delivery.Key}/{c.Now.Id}/origins/{c.Now.Origins}",
            Kind = DeliveryKind.FollowUp,
            Channel = order.Channel,
            Message = new(new Paragraph(new RichText(
                [new Run($"ALSO REPORTED — {c.Now.Id}: ", Strong: true), .. EntryLine.Sources(c.Now), new Run($" · {c.Now.Sources} sources, {c.Now.Origins} origins")]))),
            OwedAt = now,
            NextTryAt = clock.GetUtcNow(),
            Subscription = order.Number,
            About = shown[c.Now.Number].Delivery.Key,
        });

    private async Task<IReadOnlyList<Delivery>> SnowballsAsync(
        Subscription order, IReadOnlyList<ChangedEntry> changed, RecordSight record, CancellationToken cancellationToken)
    {
        var now = record.From.AsOf;
        var day = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(order.Times.Zone));
        var owed = new List<Delivery>();
        foreach (var target in changed.Select(c => c.Now.Target).DistinctBy(t => t.Id))
        {
            var about = (await record.AboutAsync(target.Id, cancellationToken)).Where(e => !record.Baselines.Hold(e)).ToArray();
            if (Snowball.Of(about, now, house.Value) is var (people, usual))
            {
                var words = string.Create(
                    CultureInfo.InvariantCulture,
                    $"SNOWBALL — {people} people newly and surely on the list for {target.Name} within 24 hours; a usual day of the two weeks before had {usual:0.#}.");
                owed.Add(Owed(
                    order, $"{order.Id}/snowball/{target.Id.Value:N}/{day:yyyy-MM-dd}", AlertLevel.Flash,
                    new(new Paragraph(new RichText(new Run($"{AlertLevel.Flash.Marked()} · {words}", Strong: true))), new Choices([new("Who?", $"Who has called for {target.Name} to go?")])),
                    [], null, now));
            }
        }

        return owed;
    }

    private Delivery Owed(
        Subscription order, string key, AlertLevel level, Message message, IEnumerable<ShownEntry> shown, DateTimeOffset? since, DateTimeOffset now) => new()
        {
            Key = key,
            Kind = DeliveryKind.Alert,
            State = order.Terms.ReviewAt is null ? DeliveryState.Owed : DeliveryState.Draft,
            Level = level,
            Channel = order.Channel,
            Message = message,
            OwedAt = now,
            NextTryAt = clock.GetUtcNow(),
            Subscription = order.Number,
            ToldFrom = since,
            Carries = [.. shown.Select(s => s.Carried)],
        };
}
