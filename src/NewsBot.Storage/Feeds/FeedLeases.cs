using NewsBot.Core.Feeds;

namespace NewsBot.Storage.Feeds;

/// <summary>Who reads which feed: several hosts take due feeds from one record and never the same. Whoever writes is alone in the record.</summary>
internal static class FeedLeases
{
    private const string IsFree =
        """
        f.next_check_at <= @Now and f.paused_at is null and (f.leased_until is null or f.leased_until <= @Now)
        and not exists (select 1 from quiet_places q where q.until > @Now and q.name in (f.domain, f.host))
        and not exists (select 1 from feeds o where o.domain = f.domain and o.leased_until > @Now)
        """;

    public static async Task<bool> IsAnyFreeAsync(Session session, DateTimeOffset now) =>
        await session.FirstOrDefaultAsync<int?>($"select f.number from feeds f where {IsFree} limit 1", new { Now = UtcText.Of(now) }) is not null;

    public static async Task<IReadOnlyList<Feed>> ClaimAsync(Session session, string lease, DateTimeOffset now, DateTimeOffset until, int limit)
    {
        // One of each domain; feeds on machines of one's own have none, and each stands for itself.
        var claimed = await session.QueryAsync(
            $"""
            update feeds set lease = @Lease, leased_until = @Until where number in (
                select number from (
                    select f.number, f.next_check_at,
                        row_number() over (partition by coalesce(f.domain, cast(f.number as text)) order by f.next_check_at, f.number) as place
                    from feeds f where {IsFree}) due
                where place = 1 order by next_check_at, number limit @Limit)
            returning {FeedRow.Columns}, lease
            """,
            new { Lease = lease, Now = UtcText.Of(now), Until = UtcText.Of(until), Limit = limit },
            (FeedRow row) => row.Feed());
        return [.. claimed.OrderBy(f => f.NextCheckAt).ThenBy(f => f.Id.Number)];
    }

    public static async Task<IReadOnlyList<FeedId>> RenewAsync(Session session, string lease, DateTimeOffset until) =>
        await session.QueryAsync(
            "update feeds set leased_until = @Until where lease = @Lease returning number",
            new { Lease = lease, Until = UtcText.Of(until) },
            (int number) => new FeedId(number));

    public static Task<int> ReleaseAsync(Session session, string lease) =>
        session.ExecuteAsync("update feeds set lease = null, leased_until = null where lease = @Lease", new { Lease = lease });

    /// <remarks>A feed that was never read is not spread: whoever added it waits for it.</remarks>
    public static async Task<int> SpreadAsync(Session session, DateTimeOffset before, DateTimeOffset now, TimeSpan over)
    {
        var waiting = await session.QueryAsync<int>(
            """
            select number from feeds
            where next_check_at < @Before and last_checked_at is not null and paused_at is null and (leased_until is null or leased_until <= @Now)
            order by next_check_at, number
            """,
            new { Before = UtcText.Of(before), Now = UtcText.Of(now) });
        for (var i = 0; i < waiting.Count; i++)
        {
            await session.ExecuteAsync(
                "update feeds set next_check_at = @At where number = @Number", new { Number = waiting[i], At = UtcText.Of(now + (over * i / waiting.Count)) });
        }

        return waiting.Count;
    }
}
