using NewsBot.Core.Feeds;

namespace NewsBot.Storage.Feeds;

internal sealed class FeedStore(Database database) : IFeedStore
{
    private const int LongestName = 200;

    // A new address is asked at once, and never with what was known of the old one.
    private const string AtNewAddress =
        """
        url = @Url, host = @Host, domain = @Domain, next_check_at = @Now, next_because = null, etag = null, last_modified = null, body_hash = null,
        failures = 0, failing_since = null, problem = null, paused_at = null, paused_because = null, told = null,
        moving_to = null, moving_since = null, moving_seen = 0, former_url = null, moved_at = null, gone_at = null
        """;

    /// <remarks>An address that is watched already wins over a name that is: one address is never read for two feeds.</remarks>
    public async Task<Feed> AddAsync(string name, Uri url, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session =>
            {
                var values = Values(name, url, now);
                return (await session.FirstOrDefaultAsync<FeedRow>($"select {FeedRow.Columns} from feeds where url = @Url", values)
                    ?? await session.FirstOrDefaultAsync<FeedRow>($"select {FeedRow.Columns} from feeds where name = @Name and former_url = @Url", values)
                    ?? await session.FirstOrDefaultAsync<FeedRow>($"update feeds set {AtNewAddress} where name = @Name returning {FeedRow.Columns}", values)
                    ?? await InsertAsync(session, values))!.Feed();
            },
            cancellationToken);

    public async Task<(Feed Feed, bool IsNew)> WatchAsync(string name, Uri url, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session =>
            {
                if (await session.FirstOrDefaultAsync<FeedRow>($"select {FeedRow.Columns} from feeds where url = @Url", Values(name, url, now)) is { } watched)
                {
                    return (watched.Feed(), false);
                }

                var free = await FreeNameAsync(session, name.Length <= LongestName ? name : name[..LongestName], FeedPlace.Host(url));
                return ((await InsertAsync(session, Values(free, url, now)))!.Feed(), true);
            },
            cancellationToken);

    public async Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken = default) => await database.WriteAsync(
        async session => await session.ExecuteAsync("delete from feeds where number = @Number", new { id.Number }) > 0,
        cancellationToken);

    public async Task<bool> PauseAsync(FeedId id, string? because, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session => await session.ExecuteAsync(
                because is null
                    ? """
                      update feeds set paused_at = null, paused_because = null, told = null, gone_at = null, next_check_at = @Now, next_because = null,
                          failures = 0, failing_since = null, problem = null
                      where number = @Number and paused_at is not null
                      """
                    // What a person does needs no notice to those who run NewsBot.
                    : "update feeds set paused_at = coalesce(paused_at, @Now), paused_because = @Because, told = 'paused' where number = @Number",
                new { id.Number, Because = because, Now = UtcText.Of(now) }) > 0
                || await session.FirstOrDefaultAsync<int?>("select number from feeds where number = @Number", new { id.Number }) is not null,
            cancellationToken);

    public async Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken = default) => await database.ReadAsync(
        session => session.QueryAsync($"select {FeedRow.Columns} from feeds order by number", null, (FeedRow row) => row.Feed()),
        cancellationToken);

    public async Task<IReadOnlyList<Feed>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"select {FeedRow.Columns} from feeds where next_check_at <= @Now and paused_at is null order by next_check_at, number limit @Limit",
                new { Now = UtcText.Of(now), Limit = limit },
                (FeedRow row) => row.Feed()),
            cancellationToken);

    public async Task<IReadOnlyList<Feed>> ClaimAsync(
        string lease, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken = default)
    {
        // Asked every second, and mostly for nothing: no writer is held up for that.
        var isDue = await database.ReadAsync(session => FeedLeases.IsAnyFreeAsync(session, now), cancellationToken);
        return isDue ? await database.WriteAsync(session => FeedLeases.ClaimAsync(session, lease, now, until, limit), cancellationToken) : [];
    }

    public async Task<IReadOnlyList<FeedId>> RenewAsync(string lease, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session => FeedLeases.RenewAsync(session, lease, until), cancellationToken);

    public async Task ReleaseAsync(string lease, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session => FeedLeases.ReleaseAsync(session, lease), cancellationToken);

    public async Task<int> SpreadAsync(DateTimeOffset before, DateTimeOffset now, TimeSpan over, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session => FeedLeases.SpreadAsync(session, before, now, over), cancellationToken);

    public async Task<IReadOnlyList<FeedId>> SaveChecksAsync(IReadOnlyCollection<FeedCheck> checks, CancellationToken cancellationToken = default) =>
        await database.WriteAsync<IReadOnlyList<FeedId>>(
            async session =>
            {
                var kept = new List<FeedId>();
                foreach (var check in checks)
                {
                    if (await FeedCheckWriter.WriteAsync(session, check))
                    {
                        kept.Add(check.Feed.Id);
                    }
                }

                return kept;
            },
            cancellationToken);

    public async Task<IReadOnlyList<FeedAttempt>> AttemptsAsync(FeedId id, CancellationToken cancellationToken = default) => await database.ReadAsync(
        session => session.QueryAsync(
            """
            select at, took_ms, status, bytes, listed, fresh, changed, next_at, next_because, problem
            from feed_attempts where feed_number = @Number order by at desc, slot desc
            """,
            new { id.Number },
            (FeedAttemptRow row) => row.Attempt()),
        cancellationToken);

    public async Task<IReadOnlyList<string>> UnseenAsync(
        FeedId id, IReadOnlyCollection<string> identities, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(session => FeedIdentities.UnseenAsync(session, id, identities), cancellationToken);

    public async Task<IReadOnlyDictionary<string, FeedListing>> ListingsAsync(
        FeedId id, IReadOnlyCollection<string> identities, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(session => FeedIdentities.ListingsAsync(session, id, identities), cancellationToken);

    public async Task<IReadOnlyDictionary<string, FeedListing>> KnownAsAsync(
        FeedId id, IReadOnlyCollection<string> keys, DateTimeOffset since, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(session => FeedIdentities.KnownAsAsync(session, id, keys, since), cancellationToken);

    /// <remarks>Harmless, too, when the feed was removed in the meantime.</remarks>
    public async Task MarkSeenAsync(
        FeedId id, IReadOnlyCollection<KeyValuePair<string, FeedListing?>> listed, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session => FeedIdentities.MarkSeenAsync(session, id, listed, now), cancellationToken);

    private static object Values(string name, Uri url, DateTimeOffset now) =>
        new { Name = name, Url = url.AbsoluteUri, Host = FeedPlace.Host(url), Domain = FeedPlace.Of(url), Now = UtcText.Of(now) };

    private static Task<FeedRow?> InsertAsync(Session session, object values) => session.FirstOrDefaultAsync<FeedRow>(
        $"insert into feeds (name, url, host, domain, next_check_at) values (@Name, @Url, @Host, @Domain, @Now) returning {FeedRow.Columns}", values);

    private static async Task<string> FreeNameAsync(Session session, string name, string host)
    {
        for (var i = 0; ; i++)
        {
            var tried = i switch { 0 => name, 1 => $"{name} ({host})", _ => $"{name} ({host}, {i})" };
            if (await session.FirstOrDefaultAsync<int?>("select number from feeds where name = @Name", new { Name = tried }) is null)
            {
                return tried;
            }
        }
    }
}
