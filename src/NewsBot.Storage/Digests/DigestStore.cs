using System.Text.Json;
using NewsBot.Core.Digests;
using NewsBot.Core.Figures;
using NewsBot.Core.Workspaces;
using NewsBot.Storage.Ledger;

namespace NewsBot.Storage.Digests;

internal sealed class DigestStore(Database database) : IDigestStore
{
    private const string OrderColumns =
        "number, workspace, surface, address, target_id, slots, days, zone, say_when_empty, created_at, told_until";

    private const string DeliveryColumns =
        "key, workspace, surface, address, owed_at, next_try_at, tries, state, message_id, problem, message";

    public async Task<Subscription> SubscribeAsync(
        ChatChannel channel,
        FigureId? target,
        DigestTimes times,
        bool sayWhenEmpty,
        DateTimeOffset now,
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
                    Slots = JsonSerializer.Serialize(times.Slots, StorageJson.Plain.IReadOnlyListTimeOnly),
                    Days = JsonSerializer.Serialize([.. times.Days.Order()], StorageJson.Plain.IReadOnlyListDayOfWeek),
                    times.Zone,
                    SayWhenEmpty = sayWhenEmpty,
                    Now = UtcText.Of(now),
                };

                // Not an insert that turns into an update: that would use up a number, and people would see the gap.
                var row = await session.FirstOrDefaultAsync<SubscriptionRow>(
                    $"""
                    update subscriptions set slots = @Slots, days = @Days, zone = @Zone, say_when_empty = @SayWhenEmpty
                    where workspace = @Workspace and surface = @Surface and address = @Address
                        and coalesce(target_id, '') = coalesce(@Target, '')
                    returning {OrderColumns}
                    """,
                    values) ?? await session.FirstOrDefaultAsync<SubscriptionRow>(
                    $"""
                    insert into subscriptions (workspace, surface, address, target_id, slots, days, zone, say_when_empty, created_at)
                    values (@Workspace, @Surface, @Address, @Target, @Slots, @Days, @Zone, @SayWhenEmpty, @Now)
                    returning {OrderColumns}
                    """,
                    values);
                return row!.Subscription();
            },
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

    public async Task<IReadOnlyList<Delivery>> OwedAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                select {DeliveryColumns} from deliveries
                where state = 'owed' and next_try_at <= @Now
                order by owed_at, number limit @Limit
                """,
                new { Now = UtcText.Of(now), Limit = limit },
                (DeliveryRow row) => row.Delivery()),
            cancellationToken);

    public async Task SaveOutcomeAsync(Delivery delivery, CancellationToken cancellationToken = default) => await database.WriteAsync(
        session => session.ExecuteAsync(
            """
            update deliveries set
                state = @State, tries = @Tries, next_try_at = @NextTryAt, message_id = @MessageId, problem = @Problem
            where key = @Key
            """,
            DeliveryRow.Of(delivery)),
        cancellationToken);

    public async Task<IReadOnlyList<Delivery>> SentAsync(ChatChannel channel, int limit, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                select {DeliveryColumns} from deliveries
                where workspace = @Workspace and surface = @Surface and address = @Address and state = 'sent'
                order by owed_at desc, number desc limit @Limit
                """,
                new { Workspace = channel.Workspace.Value, channel.Surface, channel.Address, Limit = limit },
                (DeliveryRow row) => row.Delivery()),
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
            await session.ExecuteAsync(
                $"""
                insert into deliveries ({DeliveryColumns})
                values (@Key, @Workspace, @Surface, @Address, @OwedAt, @NextTryAt, @Tries, @State, @MessageId, @Problem, @Message)
                """,
                DeliveryRow.Of(delivery));
        }

        return true;
    }
}
