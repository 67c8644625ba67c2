using NewsBot.Core.Feeds;

namespace NewsBot.Storage.Feeds;

internal sealed class HubStore(Database database) : IHubStore
{
    private const string Select =
        "select h.feed_number, h.hub, h.topic, h.path, h.secret, h.asked_at, h.leased_until, h.next_at, h.missed from hub_subscriptions h";

    public async Task<HubSubscription?> FindAsync(FeedId feed, CancellationToken cancellationToken = default) => await database.ReadAsync(
        async session => (await session.FirstOrDefaultAsync<HubRow>($"{Select} where h.feed_number = @Number", new { feed.Number }))?.Subscription(),
        cancellationToken);

    public async Task<(HubSubscription Subscription, Feed Feed)?> AtPathAsync(string path, CancellationToken cancellationToken = default) =>
        await database.ReadAsync<(HubSubscription, Feed)?>(
            async session =>
            {
                var row = await session.FirstOrDefaultAsync<HubRow>($"{Select} where h.path = @Path", new { Path = path });
                var feed = row is null ? null
                    : await session.FirstOrDefaultAsync<FeedRow>($"select {FeedRow.Columns} from feeds where number = @Number", new { Number = row.FeedNumber });
                return feed is null ? null : (row!.Subscription(), feed.Feed());
            },
            cancellationToken);

    public async Task<IReadOnlyList<HubSubscription>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"{Select} join feeds f on f.number = h.feed_number where h.next_at <= @Now and f.paused_at is null order by h.next_at limit @Limit",
                new { Now = UtcText.Of(now), Limit = limit },
                (HubRow row) => row.Subscription()),
            cancellationToken);

    public async Task SaveAsync(HubSubscription subscription, CancellationToken cancellationToken = default) => await database.WriteAsync(
        session => session.ExecuteAsync(
            """
            insert into hub_subscriptions (feed_number, hub, topic, path, secret, asked_at, leased_until, next_at, missed)
            select number, @Hub, @Topic, @Path, @Secret, @AskedAt, @LeasedUntil, @NextAt, @Missed from feeds where number = @Number
            on conflict (feed_number) do update set
                hub = excluded.hub, topic = excluded.topic, path = excluded.path, secret = excluded.secret, asked_at = excluded.asked_at,
                leased_until = excluded.leased_until, next_at = excluded.next_at, missed = excluded.missed
            """,
            new
            {
                subscription.Feed.Number,
                Hub = subscription.Hub.Hub.AbsoluteUri,
                Topic = subscription.Hub.Topic.AbsoluteUri,
                subscription.Path,
                subscription.Secret,
                AskedAt = UtcText.Of(subscription.AskedAt),
                LeasedUntil = UtcText.Of(subscription.LeasedUntil),
                NextAt = UtcText.Of(subscription.NextAt),
                subscription.Missed,
            }),
        cancellationToken);

    private sealed class HubRow
    {
        public int FeedNumber { get; init; }

        public string Hub { get; init; } = "";

        public string Topic { get; init; } = "";

        public string Path { get; init; } = "";

        public string Secret { get; init; } = "";

        public string AskedAt { get; init; } = "";

        public string? LeasedUntil { get; init; }

        public string NextAt { get; init; } = "";

        public int Missed { get; init; }

        public HubSubscription Subscription() => new(
            new(FeedNumber), new(new(Hub), new(Topic)), Path, Secret, UtcText.Read(AskedAt), UtcText.ReadOrNull(LeasedUntil), UtcText.Read(NextAt), Missed);
    }
}
