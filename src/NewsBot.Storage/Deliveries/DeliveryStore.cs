using System.Text.Json;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Storage.Deliveries;

internal sealed class DeliveryStore(Database database) : IDeliveryStore
{
    /// <summary>How many conversations are looked at when something is taken for sending.</summary>
    private const int MostHeads = 2_000;

    private const string There = "workspace = @Workspace and surface = @Surface and address = @Address";

    private static readonly string FromDeliveries = string.Join(", ", DeliveryRow.Columns.Split(", ").Select(c => "d." + c));

    public async Task<int> OweAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken = default) => deliveries.Count == 0 ? 0
        : await database.WriteAsync(
            async session =>
            {
                var written = 0;
                foreach (var delivery in deliveries)
                {
                    written += await DeliveryWriter.OweAsync(session, delivery) ? 1 : 0;
                }

                return written;
            },
            cancellationToken);

    public async Task<IReadOnlyList<Delivery>> ClaimAsync(
        string host, DateTimeOffset now, DateTimeOffset until, Func<Delivery, bool> wants, CancellationToken cancellationToken = default)
    {
        // Mostly nothing is owed, and that is learnt without standing in the line of writers.
        var any = await database.ReadAsync(
            session => session.FirstOrDefaultAsync<int>(
                "select 1 from deliveries where state = 'owed' and next_try_at <= @Now limit 1", new { Now = UtcText.Of(now) }),
            cancellationToken);
        return any == 0 ? [] : await database.WriteAsync(session => TakeAsync(session, host, UtcText.Of(now), UtcText.Of(until), wants), cancellationToken);
    }

    // Both marks are urgent: what was posted and not yet written down is what a crash would post again.
    public async Task<bool> BeginAsync(string key, string host, DateTimeOffset now, CancellationToken cancellationToken = default) => await database.WriteAsync(
        session => session.ExecuteAsync(
            """
            update deliveries set attempted_at = coalesce(attempted_at, @Now)
            where key = @Key and state = 'owed' and lease_owner = @Host and lease_until > @Now
            """,
            new { Key = key, Host = host, Now = UtcText.Of(now) }),
        cancellationToken,
        isUrgent: true) > 0;

    public async Task HoldAsync(string host, ChatChannel channel, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session => SendTurns.HoldAsync(session, host, channel, UtcText.Of(until)), cancellationToken);

    public async Task SaveOutcomeAsync(Delivery delivery, CancellationToken cancellationToken = default) => await database.WriteAsync(
        session => session.ExecuteAsync(
            """
            update deliveries set
                state = @State, tries = @Tries, next_try_at = @NextTryAt, message_id = @MessageId, problem = @Problem, sent_at = @SentAt,
                attempted_at = @AttemptedAt, may_be_double = @MayBeDouble, lease_owner = null, lease_until = null
            where key = @Key and (state <> 'sent' or @State = 'sent')
            """,
            DeliveryRow.Of(delivery)),
        cancellationToken,
        isUrgent: true);

    public async Task TellAgainAsync(string key, CancellationToken cancellationToken = default) => await database.WriteAsync(
        async session =>
        {
            var row = await session.FirstOrDefaultAsync<DeliveryRow>($"select {DeliveryRow.Columns} from deliveries where key = @Key", new { Key = key });
            return row is { ToldFrom: { } from, SubscriptionNumber: { } order } ? await BackAsync(session, row.Delivery().Kind, order, from) : 0;
        },
        cancellationToken);

    /// <summary>Puts an order back to a moment, where it is further.</summary>
    internal static Task<int> BackAsync(Session session, DeliveryKind kind, int order, string from)
    {
        var column = kind == DeliveryKind.Digest ? "told_until" : "alerted_until";
        return session.ExecuteAsync($"update subscriptions set {column} = @From where number = @Order and {column} > @From", new { From = from, Order = order });
    }

    public async Task SilenceAsync(int subscription, string problem, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session =>
            {
                var values = new { Number = subscription, Problem = problem, Now = UtcText.Of(now) };
                var stopped = await session.ExecuteAsync(
                    """
                    update deliveries set state = 'failed', problem = @Problem, lease_owner = null, lease_until = null
                    where subscription_number = @Number and state = 'owed' and kind in ('digest', 'alert') and attempted_at is null
                        and (lease_until is null or lease_until <= @Now)
                    """,
                    values);
                return stopped == 0 ? 0 : await BackAsync(session, "number = @Number", values);
            },
            cancellationToken);

    /// <summary>What failed was never told: the orders go back to where it began, as far as nothing was told since.</summary>
    private static Task<int> BackAsync(Session session, string which, object values) => session.ExecuteAsync(
        $"""
        update subscriptions set
            told_until = coalesce((
                select min(d.told_from) from deliveries d
                where d.subscription_number = subscriptions.number and d.kind = 'digest' and d.state = 'failed'
                    and d.owed_at > coalesce((
                        select max(s.owed_at) from deliveries s
                        where s.subscription_number = subscriptions.number and s.kind = 'digest' and s.state = 'sent'), '')), told_until),
            alerted_until = coalesce((
                select min(d.told_from) from deliveries d
                where d.subscription_number = subscriptions.number and d.kind = 'alert' and d.state = 'failed'
                    and d.owed_at > coalesce((
                        select max(s.owed_at) from deliveries s
                        where s.subscription_number = subscriptions.number and s.kind = 'alert' and s.state = 'sent'), '')), alerted_until)
        where {which}
        """,
        values);

    public async Task<IReadOnlyList<int>> CloseAsync(
        ChatChannel channel, string problem, DateTimeOffset now, CancellationToken cancellationToken = default) => await database.WriteAsync(
            async session =>
            {
                var values = new { Workspace = channel.Workspace.Value, channel.Surface, channel.Address, Problem = problem, Now = UtcText.Of(now) };
                await session.ExecuteAsync(
                    $"""
                    update deliveries set state = 'failed', problem = @Problem, lease_owner = null, lease_until = null
                    where {There} and state = 'owed'
                    """,
                    values);
                await BackAsync(session, There, values);
                return await session.QueryAsync<int>(
                    $"""
                    update subscriptions set paused_at = @Now, pause_problem = @Problem
                    where {There} and paused_at is null
                    returning number
                    """,
                    values);
            },
            cancellationToken);

    public async Task<IReadOnlyList<int>> OpenAsync(ChatChannel channel, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session => ChannelOpening.OpenAsync(session, channel, now), cancellationToken);

    public async Task<IReadOnlyList<Delivery>> SentAsync(ChatChannel channel, int limit, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                select {DeliveryRow.Columns} from deliveries
                where workspace = @Workspace and surface = @Surface and address = @Address and state = 'sent' and about_key is null and kind not in ('notice', 'review')
                order by owed_at desc, number desc limit @Limit
                """,
                new { Workspace = channel.Workspace.Value, channel.Surface, channel.Address, Limit = limit },
                (DeliveryRow row) => row.Delivery()),
            cancellationToken);

    public async Task<Delivery?> FindAsync(string key, CancellationToken cancellationToken = default) => await database.ReadAsync(
        async session =>
        {
            if (await session.FirstOrDefaultAsync<DeliveryRow>(
                $"""
                select {FromDeliveries}, a.message_id as about_message_id
                from deliveries d left join deliveries a on a.key = d.about_key where d.key = @Key
                """,
                new { Key = key }) is not { } row)
            {
                return null;
            }

            var carried = await session.QueryAsync(
                "select * from delivery_entries where delivery_key = @Key order by place", new { Key = key }, (CarriedRow c) => c.Carried());
            return row.Delivery() with { Carries = carried };
        },
        cancellationToken);

    public async Task<IReadOnlyList<Delivery>> SearchAsync(DeliverySearch search, CancellationToken cancellationToken = default)
    {
        var wanted = new List<string> { "1 = 1" };
        if (search.Workspace is not null)
        {
            wanted.Add("workspace = @Workspace");
        }

        if (search.Channel is not null)
        {
            wanted.Add("workspace = @ChannelWorkspace and surface = @Surface and address = @Address");
        }

        if (search.State is not null)
        {
            wanted.Add("state = @State");
        }

        if (search.KeyStartsWith is not null)
        {
            wanted.Add("substr(key, 1, @Length) = @Start");
        }

        if (search.Kind is not null)
        {
            wanted.Add("kind = @Kind");
        }

        return await database.ReadAsync(
            session => session.QueryAsync(
                $"select {DeliveryRow.Columns} from deliveries where {string.Join(" and ", wanted)} order by owed_at desc, number desc limit @Limit",
                new
                {
                    search.Limit,
                    Workspace = search.Workspace?.Value,
                    ChannelWorkspace = search.Channel?.Workspace.Value,
                    search.Channel?.Surface,
                    search.Channel?.Address,
                    State = search.State is { } state ? DeliveryRow.Word(state) : null,
                    Kind = search.Kind is { } kind ? DeliveryRow.Word(kind) : null,
                    Start = search.KeyStartsWith,
                    Length = search.KeyStartsWith?.Length ?? 0,
                },
                (DeliveryRow row) => row.Delivery()),
            cancellationToken);
    }

    public async Task<DeliveryCounts> CountAsync(
        DateTimeOffset since, WorkspaceId? workspace = null, CancellationToken cancellationToken = default) => await database.ReadAsync(
            async session =>
            {
                var values = new { Since = UtcText.Of(since), Workspace = workspace?.Value };
                var own = workspace is null ? "" : "and workspace = @Workspace";
                var counts = (await session.QueryAsync<(string State, int Number)>(
                    $"select state, count(*) as number from deliveries where (owed_at >= @Since or state in ('owed', 'draft')) {own} group by state",
                    values)).ToDictionary(c => c.State, c => c.Number);
                var doubles = await session.FirstOrDefaultAsync<int>(
                    $"select count(*) from deliveries where owed_at >= @Since and may_be_double and state <> 'failed' {own}", values);
                var oldest = await session.FirstOrDefaultAsync<string?>($"select min(owed_at) from deliveries where state = 'owed' {own}", values);
                return new DeliveryCounts(
                    counts.GetValueOrDefault("owed"), counts.GetValueOrDefault("sent"), counts.GetValueOrDefault("failed"),
                    counts.GetValueOrDefault("unknown"), doubles, UtcText.ReadOrNull(oldest))
                { Drafts = counts.GetValueOrDefault("draft") };
            },
            cancellationToken);

    public async Task<IReadOnlyList<Carrier>> CarriersAsync(
        WorkspaceId workspace, IReadOnlyCollection<int> entries, ChatChannel? channel = null, CancellationToken cancellationToken = default) => await database.ReadAsync(
            async session =>
            {
                var carriers = new List<Carrier>();
                foreach (var some in entries.Distinct().Chunk(Session.ListLimit))
                {
                    // Of one channel: from its own messages on (the sign keeps the index of entries out of it), for hundreds of channels may have been told the same.
                    var carried = await session.QueryAsync<CarriedRow>(
                        $"""
                        select c.* from deliveries d join delivery_entries c on c.delivery_key = d.key
                        where {(channel is null ? "c.entry_number" : "+c.entry_number")} in @Entries and d.workspace = @Workspace and {Standing(channel is null)}
                            {(channel is null ? "" : "and d.surface = @Surface and d.address = @Address")}
                        order by d.number, c.place
                        """,
                        new { Entries = some, Workspace = workspace.Value, channel?.Surface, channel?.Address });
                    var deliveries = new Dictionary<string, Delivery>();
                    foreach (var keys in carried.Select(c => c.DeliveryKey).Distinct().Chunk(Session.ListLimit))
                    {
                        foreach (var row in await session.QueryAsync<DeliveryRow>(
                            $"select {DeliveryRow.Columns} from deliveries where key in @Keys", new { Keys = keys }))
                        {
                            deliveries[row.Key] = row.Delivery();
                        }
                    }

                    carriers.AddRange(carried.Select(c => new Carrier(deliveries[c.DeliveryKey], c.Carried())));
                }

                return (IReadOnlyList<Carrier>)carriers;
            },
            cancellationToken);

    /// <summary>What stands in a channel or may yet; for corrections also what an editor dropped, for it may be sent after all.</summary>
    private static string Standing(bool withDropped) =>
        $"(d.state in ('draft', 'owed', 'sent', 'unknown'){(withDropped ? " or (d.state = 'dropped' and d.reviewed_by is not null)" : "")})";

    public async Task<bool> ReplaceAsync(
        string key, Message message, IReadOnlyList<CarriedEntry> carries, CancellationToken cancellationToken = default) => await database.WriteAsync(
            async session =>
            {
                var values = new { Key = key, Message = JsonSerializer.Serialize(message, StorageJson.Plain.Message) };
                var waits = await session.FirstOrDefaultAsync<int>(
                    "select count(*) from deliveries where key = @Key and (state in ('draft', 'dropped') or (state = 'owed' and attempted_at is null and lease_owner is null))", values) > 0;
                await session.ExecuteAsync("update deliveries set message = @Message where key = @Key", values);
                await session.ExecuteAsync("delete from delivery_entries where delivery_key = @Key", values);
                await DeliveryWriter.CarryAsync(session, key, carries);
                return waits;
            },
            cancellationToken);

    private static async Task<IReadOnlyList<Delivery>> TakeAsync(Session session, string host, string now, string until, Func<Delivery, bool> wants)
    {
        // Of each conversation what is owed longest: so messages arrive in their order, and an edit never before its message.
        var heads = await session.QueryAsync<DeliveryRow>(
            $"""
            select {FromDeliveries}, a.message_id as about_message_id
            from deliveries d left join deliveries a on a.key = d.about_key
            where d.number in (select min(number) from deliveries where state = 'owed' group by workspace, surface, address)
                and d.next_try_at <= @Now and (d.lease_until is null or d.lease_until <= @Now) and (a.state is null or a.state not in ('owed', 'draft'))
            order by case d.level when 'flash' then 0 when 'urgent' then 1 else 2 end, d.owed_at, d.number
            limit {MostHeads}
            """,
            new { Now = now });
        var taken = new List<Delivery>();
        var turns = await SendTurns.ReadAsync(session, host, now);
        foreach (var row in heads)
        {
            var delivery = row.Delivery();
            if (turns.MayTake(delivery.Channel) && wants(delivery))
            {
                await turns.TakeAsync(delivery.Channel);
                await session.ExecuteAsync(
                    "update deliveries set lease_owner = @Host, lease_until = @Until where key = @Key", new { Host = host, Until = until, delivery.Key });
                taken.Add(delivery);
            }
        }

        return taken;
    }
}
