using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Versions;
using NewsBot.Storage.Ledger;

namespace NewsBot.Storage.Versions;

internal sealed class VersionStore(Database database) : IVersionStore
{
    private const string Versions = "select s.id, v.version, v.learnt_at, v.state, v.title, v.text from story_versions v join stories s on s.number = v.story_number";

    private const string Visits =
        "select s.id, v.next_at, v.visited_at, v.missing, v.failures, v.idle from story_visits v join stories s on s.number = v.story_number";

    public async Task<StoryVersion?> LatestAsync(StoryId story, CancellationToken cancellationToken = default) => await database.ReadAsync(
        async session => (await session.FirstOrDefaultAsync<VersionRow>(
            $"{Versions} where s.id = @Id order by v.version desc limit 1", new { Id = story.Value }))?.StoryVersion(),
        cancellationToken);

    public async Task<IReadOnlyList<StoryVersion>> VersionsAsync(StoryId story, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"{Versions} where s.id = @Id order by v.version", new { Id = story.Value }, (VersionRow row) => row.StoryVersion()),
            cancellationToken);

    public async Task<bool> AddAsync(VersionSettlement settlement, CancellationToken cancellationToken = default) => await database.WriteAsync(
        async session =>
        {
            var version = settlement.Version;
            var number = await session.FirstOrDefaultAsync<long?>(
                """
                insert into story_versions (story_number, version, learnt_at, state, title, text)
                select number, @Version, @LearntAt, @State, @Title, @Text from stories where id = @Id
                on conflict (story_number, version) do nothing
                returning story_number
                """,
                new
                {
                    Id = version.Story.Value,
                    Version = version.Number,
                    LearntAt = UtcText.Of(version.LearntAt),
                    State = version.State.ToString().ToLowerInvariant(),
                    version.Title,
                    version.Text,
                });
            if (number is not { } story)
            {
                return false;
            }

            await SettlementWriter.AddAsync(session, story, settlement.Adds, version.Number);
            foreach (var (report, check) in settlement.Checks)
            {
                await session.ExecuteAsync(
                    """
                    insert into evidence_checks (report_number, version, learnt_at, state, holds, now)
                    values (@Report, @Version, @At, @State, @Holds, @Now)
                    """,
                    new
                    {
                        Report = report,
                        check.Version,
                        At = UtcText.Of(check.At),
                        State = check.Page.ToString().ToLowerInvariant(),
                        check.Holds,
                        check.Now,
                    });
            }

            return true;
        },
        cancellationToken);

    public async Task<Visit?> VisitAsync(StoryId story, CancellationToken cancellationToken = default) => await database.ReadAsync(
        async session => (await session.FirstOrDefaultAsync<VisitRow>($"{Visits} where s.id = @Id", new { Id = story.Value }))?.Visit(),
        cancellationToken);

    public async Task<IReadOnlyList<Visit>> ClaimAsync(
        DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken = default)
    {
        // Asked every few seconds, and mostly for nothing: no writer is held up for that.
        var isDue = await database.ReadAsync(
            session => session.FirstOrDefaultAsync<int>(
                "select count(*) from story_visits where next_at <= @Now", new { Now = UtcText.Of(now) }),
            cancellationToken) > 0;
        return !isDue ? [] : await database.WriteAsync<IReadOnlyList<Visit>>(
            async session =>
            {
                var due = await session.QueryAsync(
                    $"{Visits} where v.next_at <= @Now order by v.next_at, v.story_number limit @Limit",
                    new { Now = UtcText.Of(now), Limit = limit },
                    (VisitRow row) => row.Visit());
                foreach (var visit in due)
                {
                    await SaveAsync(session, visit with { NextAt = until });
                }

                return due;
            },
            cancellationToken);
    }

    public async Task SaveVisitAsync(Visit visit, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session => SaveAsync(session, visit), cancellationToken);

    internal static Task<int> SaveAsync(Session session, Visit visit) => session.ExecuteAsync(
        """
        insert into story_visits (story_number, next_at, visited_at, missing, failures, idle)
        select number, @NextAt, @VisitedAt, @Missing, @Failures, @Idle from stories where id = @Id
        on conflict (story_number) do update set
            next_at = excluded.next_at, visited_at = excluded.visited_at,
            missing = excluded.missing, failures = excluded.failures, idle = excluded.idle
        """,
        new
        {
            Id = visit.Story.Value,
            NextAt = UtcText.Of(visit.NextAt),
            VisitedAt = UtcText.Of(visit.VisitedAt),
            visit.Missing,
            visit.Failures,
            visit.Idle,
        });
}
