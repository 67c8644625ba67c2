using System.Text.Json;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Figures;
using NewsBot.Core.Workspaces;
using NewsBot.Storage.Deliveries;
using NewsBot.Storage.Ledger;

namespace NewsBot.Storage.Digests;

internal sealed class DigestStore(Database database) : IDigestStore
{
    private const string OrderColumns =
        "number, workspace, surface, address, target_id, topic, slots, days, zone, say_when_empty, created_at, told_until, "
        + "terms, alerted_until, snoozed_until, paused_at, pause_problem";

    public async Task<Subscription> SubscribeAsync(
        ChatChannel channel,
        FigureId? target,
        DigestTimes times,
        bool sayWhenEmpty,
        DateTimeOffset now,
        SubscriptionTerms? terms = null,
        string topic = "",
        CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session =>
            {
                var values = new
                {
                    Workspace = channel.Workspace.Value,
                    channel.Surface,
                    channel.Address,
                    Target = target?.Text(),
                    Topic = topic,
                    Slots = JsonSerializer.Serialize(times.Slots, StorageJson.Plain.IReadOnlyListTimeOnly),
                    Days = JsonSerializer.Serialize([.. times.Days.Order()], StorageJson.Plain.IReadOnlyListDayOfWeek),
                    times.Zone,
                    SayWhenEmpty = sayWhenEmpty,
                    Terms = terms is null ? null : JsonSerializer.Serialize(terms, StorageJson.Plain.SubscriptionTerms),
                    Now = UtcText.Of(now),
                };

                // Not an insert that turns into an update: that would use up a number, and people would see the gap.
                var row = await session.FirstOrDefaultAsync<SubscriptionRow>(
                    $"""
                    update subscriptions set slots = @Slots, days = @Days, zone = @Zone, say_when_empty = @SayWhenEmpty,
                        terms = coalesce(@Terms, terms), due_at = null, paused_at = null, pause_problem = null
                    where workspace = @Workspace and surface = @Surface and address = @Address
                        and coalesce(target_id, '') = coalesce(@Target, '') and topic = @Topic
                    returning {OrderColumns}
                    """,
                    values) ?? await session.FirstOrDefaultAsync<SubscriptionRow>(
                    $"""
                    insert into subscriptions (workspace, surface, address, target_id, topic, slots, days, zone, say_when_empty, created_at, terms)
                    values (@Workspace, @Surface, @Address, @Target, @Topic, @Slots, @Days, @Zone, @SayWhenEmpty, @Now, @Terms)
                    returning {OrderColumns}
                    """,
                    values);
                return row!.Subscription();
            },
            cancellationToken);

    public async Task<bool> SaveAsync(Subscription subscription, CancellationToken cancellationToken = default) => await database.WriteAsync(
        async session => await session.ExecuteAsync(
            """
            update subscriptions set slots = @Slots, days = @Days, zone = @Zone, say_when_empty = @SayWhenEmpty, terms = @Terms,
                snoozed_until = @SnoozedUntil, paused_at = @PausedAt, pause_problem = @PauseProblem, due_at = null
            where number = @Number and workspace = @Workspace
            """,
            new
            {
                subscription.Number,
                Workspace = subscription.Channel.Workspace.Value,
                Slots = JsonSerializer.Serialize(subscription.Times.Slots, StorageJson.Plain.IReadOnlyListTimeOnly),
                Days = JsonSerializer.Serialize([.. subscription.Times.Days.Order()], StorageJson.Plain.IReadOnlyListDayOfWeek),
                subscription.Times.Zone,
                subscription.SayWhenEmpty,
                Terms = JsonSerializer.Serialize(subscription.Terms, StorageJson.Plain.SubscriptionTerms),
                SnoozedUntil = UtcText.Of(subscription.SnoozedUntil),
                PausedAt = UtcText.Of(subscription.PausedAt),
                subscription.PauseProblem,
            }) > 0,
        cancellationToken);

    public async Task<bool> UnsubscribeAsync(WorkspaceId workspace, int number, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session => await session.ExecuteAsync(
                "delete from subscriptions where number = @Number and workspace = @Workspace",
                new { Number = number, Workspace = workspace.Value }) > 0,
            cancellationToken);

    public async Task<IReadOnlyList<Subscription>> SubscriptionsAsync(
        WorkspaceId? workspace = null, CancellationToken cancellationToken = default) => await database.ReadAsync(
            session => session.QueryAsync(
                $"select {OrderColumns} from subscriptions {(workspace is null ? "" : "where workspace = @Workspace")} order by number",
                new { Workspace = workspace?.Value },
                (SubscriptionRow row) => row.Subscription()),
            cancellationToken);

    public async Task<IReadOnlyList<Subscription>> FindAsync(IReadOnlyCollection<int> numbers, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"select {OrderColumns} from subscriptions where number in @Numbers order by number",
                new { Numbers = numbers.ToArray() },
                (SubscriptionRow row) => row.Subscription()),
            cancellationToken);

    public async Task<bool> OweAsync(
        string key, int subscription, DateTimeOffset toldUntil, Delivery? delivery, CancellationToken cancellationToken = default)
    {
        if (delivery is not null && delivery.Key != key)
        {
            throw new ArgumentException($"The delivery has the key {delivery.Key}, not {key}.", nameof(delivery));
        }

        return await database.WriteAsync(
            session => OweAsync(session, key, subscription, UtcText.Of(toldUntil), delivery), cancellationToken);
    }

    public async Task<bool> IsKnownAsync(string key, CancellationToken cancellationToken = default) => await database.ReadAsync(
        async session =>
            await session.FirstOrDefaultAsync<int>("select count(*) from delivery_keys where key = @Key", new { Key = key }) > 0,
        cancellationToken);

    public async Task<IReadOnlyList<Subscription>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                select {OrderColumns} from subscriptions where due_at is null or due_at <= @Now
                order by due_at is not null, due_at, number limit @Limit
                """,
                new { Now = UtcText.Of(now), Limit = limit },
                (SubscriptionRow row) => row.Subscription()),
            cancellationToken);

    public async Task SetDueAsync(int subscription, DateTimeOffset dueAt, CancellationToken cancellationToken = default) => await database.WriteAsync(
        session => session.ExecuteAsync(
            "update subscriptions set due_at = @DueAt where number = @Number", new { Number = subscription, DueAt = UtcText.Of(dueAt) }),
        cancellationToken);

    public async Task LookAgainAsync(CancellationToken cancellationToken = default) => await database.WriteAsync(
        session => session.ExecuteAsync("update subscriptions set due_at = null where due_at is not null"), cancellationToken);

    public async Task<int> OweAlertsAsync(
        int subscription, DateTimeOffset alertedUntil, IReadOnlyList<Delivery> alerts, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session =>
            {
                // A subscription that was taken back in the meantime is owed nothing.
                if (await session.ExecuteAsync(
                    "update subscriptions set alerted_until = @Until where number = @Number",
                    new { Number = subscription, Until = UtcText.Of(alertedUntil) }) == 0)
                {
                    return 0;
                }

                var written = 0;
                foreach (var alert in alerts)
                {
                    written += await DeliveryWriter.OweAsync(session, alert) ? 1 : 0;
                }

                return written;
            },
            cancellationToken);

    private static async Task<bool> OweAsync(Session session, string key, int subscription, string toldUntil, Delivery? delivery)
    {
        var values = new { Key = key, Subscription = subscription, ToldUntil = toldUntil };

        // A subscription that was taken back in the meantime is owed nothing.
        var isNew = await session.ExecuteAsync(
            """
            insert into delivery_keys (key, subscription_number, told_until)
            select @Key, number, @ToldUntil from subscriptions where number = @Subscription
            on conflict (key) do nothing
            """,
            values) > 0;
        if (!isNew)
        {
            return false;
        }

        await session.ExecuteAsync(
            """
            update subscriptions set told_until = @ToldUntil
            where number = @Subscription and (told_until is null or told_until < @ToldUntil)
            """,
            values);
        if (delivery is not null)
        {
            await DeliveryWriter.InsertAsync(session, delivery);
        }

        return true;
    }
}
