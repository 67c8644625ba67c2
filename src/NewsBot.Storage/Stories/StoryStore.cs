using NewsBot.Core.Stories;

namespace NewsBot.Storage.Stories;

internal sealed class StoryStore(Database database) : IStoryStore
{
    public async Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken = default) => await database.ReadAsync(
        async session => (await session.FirstOrDefaultAsync<StoryRow>(
            """
            select id, link, feed, title, page_title, byline, published_at, published_offset, learnt_at, learnt_offset, text_from_feed, text
            from stories where id = @Id
            """,
            new { Id = id.Value }))?.Story(),
        cancellationToken);

    public async Task<IReadOnlySet<StoryId>> KnownAsync(IReadOnlyCollection<StoryId> ids, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async session =>
            {
                var known = new HashSet<StoryId>();
                foreach (var some in ids.Select(i => i.Value).Distinct().Chunk(Session.ListLimit))
                {
                    known.UnionWith((await session.QueryAsync<string>("select id from stories where id in @Some", new { Some = some }))
                        .Select(i => new StoryId(i)));
                }

                return known;
            },
            cancellationToken);

    public async Task<IReadOnlyList<StoryHeader>> SearchAsync(
        IReadOnlyCollection<string> words, DateTimeOffset asOf, int limit, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(session => database.Search.FindAsync(session, words, asOf, limit), cancellationToken);

    public async Task<Coverage> CoverageAsync(DateTimeOffset asOf, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async session =>
            {
                var row = await session.FirstOrDefaultAsync<CoverageRow>(
                    """
                    select count(*) as stories, count(distinct feed) as feeds, min(coalesce(published_at, learnt_at)) as since
                    from stories where learnt_at <= @AsOf
                    """,
                    new { AsOf = UtcText.Of(asOf) });
                return new Coverage(row!.Stories, row.Feeds, UtcText.ReadOrNull(row.Since));
            },
            cancellationToken);

    private sealed class CoverageRow
    {
        public int Stories { get; init; }

        public int Feeds { get; init; }

        public string? Since { get; init; }
    }
}
