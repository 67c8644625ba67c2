using System.Globalization;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Origins;

namespace NewsBot.Storage.Stories;

internal sealed class OriginStore(Database database) : IOriginStore
{
    public async Task<IReadOnlyList<CopyCandidate>> CandidatesAsync(
        IReadOnlyList<long> marks, DateOnly firstDay, DateOnly lastDay, int limit, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                """
                select s.id, coalesce(o.origin_id, s.id) as origin_id, s.text
                from (
                    select story_number, count(*) as shared from copy_marks
                    where mark in @Marks and day between @First and @Last
                    group by story_number
                    order by count(*) desc, story_number limit @Limit
                ) as found
                join stories s on s.number = found.story_number
                left join story_origins o on o.story_number = s.number
                order by found.shared desc, s.number
                """,
                new { Marks = marks, First = firstDay.DayNumber, Last = lastDay.DayNumber, Limit = limit },
                (CandidateRow row) => new CopyCandidate(new(row.Id), new(row.OriginId), row.Text)),
            cancellationToken);

    /// <summary>Writes what a new story carries, inside the session's transaction.</summary>
    public static async Task AddAsync(Session session, long number, StoryId story, StoryCopy copy)
    {
        var origin = await session.FirstOrDefaultAsync<OriginRow>(
            "select number, learnt_at from stories where id = @Id", new { Id = copy.Origin.Value })
            ?? throw new InvalidOperationException($"Story {story} was given the origin {copy.Origin}, which the record does not hold.");
        if (origin.Number != number)
        {
            await session.ExecuteAsync(
                "insert into story_origins (story_number, origin_id) values (@Number, @Origin)",
                new { Number = number, Origin = copy.Origin.Value });
        }

        if (copy.Marks.Count > 0)
        {
            // One statement for all; only numbers stand in it.
            var rows = string.Join(", ", copy.Marks.Select(m => string.Create(CultureInfo.InvariantCulture, $"({m}, @Day, @Origin, @Number)")));
            await session.ExecuteAsync(
                $"insert into copy_marks (mark, day, origin_number, story_number) values {rows} on conflict (mark, day, origin_number) do nothing",
                new { Day = DateOnly.FromDateTime(UtcText.Read(origin.LearntAt).DateTime).DayNumber, Origin = origin.Number, Number = number });
        }
    }

    private sealed class CandidateRow
    {
        public string Id { get; init; } = "";

        public string OriginId { get; init; } = "";

        public string Text { get; init; } = "";
    }

    private sealed class OriginRow
    {
        public long Number { get; init; }

        public string LearntAt { get; init; } = "";
    }
}
