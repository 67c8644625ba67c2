using NewsBot.Core.Feeds;

namespace NewsBot.Storage.Feeds;

internal sealed class FeedStore(Database database) : IFeedStore
{
    private const string Columns =
        "number, name, url, etag, last_modified, body_hash, next_check_at, last_checked_at, last_read_at, failures, failing_since, problem";

    /// <remarks>An address that is watched already wins over a name that is: one address is never read for two feeds.</remarks>
    public async Task<Feed> AddAsync(string name, Uri url, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session =>
            {
                var values = new { Name = name, Url = url.AbsoluteUri, Now = UtcText.Of(now) };
                if (await session.FirstOrDefaultAsync<FeedRow>($"select {Columns} from feeds where url = @Url", values) is { } watched)
                {
                    return watched.Feed();
                }

                // A new address is asked at once, and never with the validators of the old one.
                var row = await session.FirstOrDefaultAsync<FeedRow>(
                    $"""
                    update feeds set
                        url = @Url, next_check_at = @Now,
                        etag = null, last_modified = null, body_hash = null, failures = 0, failing_since = null, problem = null
                    where name = @Name
                    returning {Columns}
                    """,
                    values) ?? await session.FirstOrDefaultAsync<FeedRow>(
                    $"insert into feeds (name, url, next_check_at) values (@Name, @Url, @Now) returning {Columns}", values);
                return row!.Feed();
            },
            cancellationToken);

    public async Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken = default) => await database.WriteAsync(
        async session => await session.ExecuteAsync("delete from feeds where number = @Number", new { id.Number }) > 0,
        cancellationToken);

    public async Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken = default) => await database.ReadAsync(
        session => session.QueryAsync($"select {Columns} from feeds order by number", null, (FeedRow row) => row.Feed()),
        cancellationToken);

    public async Task<IReadOnlyList<Feed>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"select {Columns} from feeds where next_check_at <= @Now order by next_check_at, number limit @Limit",
                new { Now = UtcText.Of(now), Limit = limit },
                (FeedRow row) => row.Feed()),
            cancellationToken);

    public async Task SaveCheckAsync(Feed feed, CancellationToken cancellationToken = default) => await database.WriteAsync(
        session => session.ExecuteAsync(
            """
            update feeds set
                etag = @Etag, last_modified = @LastModified, body_hash = @BodyHash,
                next_check_at = @NextCheckAt, last_checked_at = @LastCheckedAt, last_read_at = @LastReadAt,
                failures = @Failures, failing_since = @FailingSince, problem = @Problem
            where number = @Number
            """,
            FeedRow.Of(feed)),
        cancellationToken);

    public async Task<IReadOnlyList<string>> UnseenAsync(
        FeedId id, IReadOnlyCollection<string> identities, CancellationToken cancellationToken = default) => await database.ReadAsync(
            async session =>
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var some in identities.Distinct(StringComparer.Ordinal).Chunk(Session.ListLimit))
                {
                    seen.UnionWith(await session.QueryAsync<string>(
                        "select identity from feed_identities where feed_number = @Number and identity in @Some",
                        new { id.Number, Some = some }));
                }

                return (IReadOnlyList<string>)[.. identities.Distinct(StringComparer.Ordinal).Where(i => !seen.Contains(i))];
            },
            cancellationToken);

    public async Task<IReadOnlyDictionary<string, FeedListing>> ListingsAsync(
        FeedId id, IReadOnlyCollection<string> identities, CancellationToken cancellationToken = default) => await database.ReadAsync(
            async session =>
            {
                var known = new Dictionary<string, FeedListing>(StringComparer.Ordinal);
                foreach (var some in identities.Distinct(StringComparer.Ordinal).Chunk(Session.ListLimit))
                {
                    foreach (var row in await session.QueryAsync<ListingRow>(
                        "select identity, content, updated_at, story_id from feed_identities where feed_number = @Number and identity in @Some",
                        new { id.Number, Some = some }))
                    {
                        known[row.Identity] = new(
                            row.Content, UtcText.ReadOrNull(row.UpdatedAt), row.StoryId is { } story ? new(story) : null);
                    }
                }

                return known;
            },
            cancellationToken);

    /// <remarks>Harmless, too, when the feed was removed in the meantime.</remarks>
    public async Task MarkSeenAsync(
        FeedId id, string identity, DateTimeOffset now, FeedListing? listing = null, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            session => session.ExecuteAsync(
                """
                insert into feed_identities (feed_number, identity, seen_at, content, updated_at, story_id)
                select number, @Identity, @Now, @Content, @UpdatedAt, @StoryId from feeds where number = @Number
                on conflict (feed_number, identity) do update set
                    content = coalesce(excluded.content, feed_identities.content),
                    updated_at = coalesce(excluded.updated_at, feed_identities.updated_at),
                    story_id = coalesce(excluded.story_id, feed_identities.story_id)
                """,
                new
                {
                    id.Number,
                    Identity = identity,
                    Now = UtcText.Of(now),
                    listing?.Content,
                    UpdatedAt = UtcText.Of(listing?.Updated),
                    StoryId = listing?.Story?.Value,
                }),
            cancellationToken);

    private sealed class ListingRow
    {
        public string Identity { get; init; } = "";

        public string? Content { get; init; }

        public string? UpdatedAt { get; init; }

        public string? StoryId { get; init; }
    }
}
