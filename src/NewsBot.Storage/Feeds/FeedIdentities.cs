using NewsBot.Core.Feeds;

namespace NewsBot.Storage.Feeds;

/// <summary>What each feed has listed, and how.</summary>
internal static class FeedIdentities
{
    private const string Columns = "identity, content, updated_at, story_id, link_key, headline_key";

    public static async Task<IReadOnlyList<string>> UnseenAsync(Session session, FeedId id, IReadOnlyCollection<string> identities)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in identities.Distinct(StringComparer.Ordinal).Chunk(Session.ListLimit))
        {
            seen.UnionWith(await session.QueryAsync<string>(
                "select identity from feed_identities where feed_number = @Number and identity in @Some", new { id.Number, Some = some }));
        }

        return [.. identities.Distinct(StringComparer.Ordinal).Where(i => !seen.Contains(i))];
    }

    public static async Task<IReadOnlyDictionary<string, FeedListing>> ListingsAsync(Session session, FeedId id, IReadOnlyCollection<string> identities)
    {
        var known = new Dictionary<string, FeedListing>(StringComparer.Ordinal);
        foreach (var some in identities.Distinct(StringComparer.Ordinal).Chunk(Session.ListLimit))
        {
            foreach (var row in await session.QueryAsync<ListingRow>(
                $"select {Columns} from feed_identities where feed_number = @Number and identity in @Some", new { id.Number, Some = some }))
            {
                known[row.Identity] = row.Listing();
            }
        }

        return known;
    }

    public static async Task<IReadOnlyDictionary<string, FeedListing>> KnownAsAsync(
        Session session, FeedId id, IReadOnlyCollection<string> keys, DateTimeOffset since)
    {
        var known = new Dictionary<string, FeedListing>(StringComparer.Ordinal);
        foreach (var some in keys.Distinct(StringComparer.Ordinal).Chunk(Session.ListLimit))
        {
            // One that has a story goes before one that has none.
            foreach (var row in await session.QueryAsync<ListingRow>(
                $"""
                select link_key as known_as, {Columns} from feed_identities where feed_number = @Number and link_key in @Some
                union all
                select headline_key as known_as, {Columns} from feed_identities where feed_number = @Number and headline_key in @Some and seen_at >= @Since
                """,
                new { id.Number, Some = some, Since = UtcText.Of(since) }))
            {
                known[row.KnownAs] = known.GetValueOrDefault(row.KnownAs) is { Story: not null } better ? better : row.Listing();
            }
        }

        return known;
    }

    public static async Task<int> MarkSeenAsync(
        Session session, FeedId id, IReadOnlyCollection<KeyValuePair<string, FeedListing?>> listed, DateTimeOffset now)
    {
        foreach (var (identity, listing) in listed)
        {
            await session.ExecuteAsync(
                """
                insert into feed_identities (feed_number, identity, seen_at, content, updated_at, story_id, link_key, headline_key)
                select number, @Identity, @Now, @Content, @UpdatedAt, @StoryId, @LinkKey, @HeadlineKey from feeds where number = @Number
                on conflict (feed_number, identity) do update set
                    content = coalesce(excluded.content, feed_identities.content),
                    updated_at = coalesce(excluded.updated_at, feed_identities.updated_at),
                    story_id = coalesce(excluded.story_id, feed_identities.story_id),
                    link_key = coalesce(excluded.link_key, feed_identities.link_key),
                    headline_key = coalesce(excluded.headline_key, feed_identities.headline_key)
                """,
                new
                {
                    id.Number,
                    Identity = identity,
                    Now = UtcText.Of(now),
                    listing?.Content,
                    UpdatedAt = UtcText.Of(listing?.Updated),
                    StoryId = listing?.Story?.Value,
                    listing?.LinkKey,
                    listing?.HeadlineKey,
                });
        }

        return listed.Count;
    }

    private sealed class ListingRow
    {
        public string Identity { get; init; } = "";

        public string KnownAs { get; init; } = "";

        public string? Content { get; init; }

        public string? UpdatedAt { get; init; }

        public string? StoryId { get; init; }

        public string? LinkKey { get; init; }

        public string? HeadlineKey { get; init; }

        public FeedListing Listing() => new(Content, UtcText.ReadOrNull(UpdatedAt), StoryId is { } story ? new(story) : null)
        {
            LinkKey = LinkKey,
            HeadlineKey = HeadlineKey,
        };
    }
}
