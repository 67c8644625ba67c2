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
                // Whole hours are counted as they come in; only the hour that is not over is counted here.
                var moment = UtcText.Of(asOf);
                var row = await session.FirstOrDefaultAsync<CoverageRow>(
                    """
                    select
                        (select coalesce(sum(stories), 0) from coverage_hours where hour < @Hour)
                            + (select count(*) from stories where learnt_at >= @Hour and learnt_at <= @AsOf) as stories,
                        (select count(*) from coverage_feeds where learnt_at <= @AsOf) as feeds,
                        (select min(since) from coverage_hours where hour < @Hour) as since_before,
                        (select min(coalesce(published_at, learnt_at)) from stories where learnt_at >= @Hour and learnt_at <= @AsOf) as since_in_hour
                    """,
                    new { AsOf = moment, Hour = UtcText.Hour(moment) });
                var since = new[] { row!.SinceBefore, row.SinceInHour }.OfType<string>().Min(StringComparer.Ordinal);
                return new Coverage(row.Stories, row.Feeds, UtcText.ReadOrNull(since));
            },
            cancellationToken);

    private sealed class CoverageRow
    {
        public int Stories { get; init; }

        public int Feeds { get; init; }

        public string? SinceBefore { get; init; }

        public string? SinceInHour { get; init; }
    }
}
