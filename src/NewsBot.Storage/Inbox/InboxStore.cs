using System.Globalization;
using System.Text;
using NewsBot.Core.Workspaces.Arrivals;

namespace NewsBot.Storage.Inbox;

internal sealed class InboxStore(Database database) : IInboxStore
{
    public Task<IReadOnlyList<long?>> WriteAsync(
        InboxBatch batch, string host, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        batch is { Arrivals.Count: 0, Notes.Count: 0, Done.Count: 0 }
            ? Task.FromResult<IReadOnlyList<long?>>([])
            : database.WriteAsync(
                async session =>
                {
                    foreach (var some in batch.Done.Chunk(Session.ListLimit))
                    {
                        await session.ExecuteAsync(
                            "update inbox set done_at = @Now, body = '', progress = null where number in @Some", new { Now = UtcText.Of(now), Some = some });
                    }

                    foreach (var (number, progress) in batch.Notes)
                    {
                        await session.ExecuteAsync("update inbox set progress = @Progress where number = @Number", new { Number = number, Progress = progress });
                    }

                    return await AddAsync(session, batch.Arrivals, host, now, until);
                },
                cancellationToken,
                isUrgent: true);

    public Task<IReadOnlyList<QueuedArrival>> TakeAsync(
        string surface, string host, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async session => (IReadOnlyList<QueuedArrival>)[.. (await session.QueryAsync(
                """
                update inbox set host = @Host, held_until = @Until, tries = tries + 1
                where number in (
                    select number from inbox
                    where done_at is null and surface = @Surface and held_until <= @Now and coalesce(host, '') <> @Host
                    order by number limit @Limit)
                returning number, key, conversation, body, received_at, tries, progress
                """,
                new { Surface = surface, Host = host, Now = UtcText.Of(now), Until = UtcText.Of(until), Limit = limit },
                (InboxRow row) => row.Arrival(surface))).OrderBy(a => a.Number)],
            cancellationToken);

    public Task PutBackAsync(long number, DateTimeOffset from, CancellationToken cancellationToken = default) => database.WriteAsync(
        session => session.ExecuteAsync(
            "update inbox set host = null, held_until = @From where number = @Number", new { Number = number, From = UtcText.Of(from) }),
        cancellationToken);

    public Task HoldAsync(string surface, string host, DateTimeOffset until, CancellationToken cancellationToken = default) => WriteIfAnyAsync(
        "inbox where done_at is null and surface = @Surface and host = @Host",
        "update inbox set held_until = @Until where done_at is null and surface = @Surface and host = @Host",
        new { Surface = surface, Host = host, Until = UtcText.Of(until) },
        cancellationToken);

    public Task ForgetAsync(string surface, DateTimeOffset before, CancellationToken cancellationToken = default) => WriteIfAnyAsync(
        "inbox where done_at < @Before and surface = @Surface",
        "delete from inbox where done_at < @Before and surface = @Surface",
        new { Surface = surface, Before = UtcText.Of(before) },
        cancellationToken);

    public async Task<bool> KnowsAsync(string surface, string conversation, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.FirstOrDefaultAsync<int>(
                "select 1 from inbox where conversation = @Conversation and surface = @Surface limit 1", new { Surface = surface, Conversation = conversation }),
            cancellationToken) == 1;

    private static async Task<IReadOnlyList<long?>> AddAsync(
        Session session, IReadOnlyList<Arrival> arrivals, string host, DateTimeOffset now, DateTimeOffset until)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var some in arrivals.Chunk(Session.ListLimit / 5))
        {
            var (sql, values) = Insert(some, host, now, until);
            foreach (var row in await session.QueryAsync<InboxRow>(sql, values))
            {
                numbers.Add(row.Key, row.Number);
            }
        }

        // The same twice in one batch: the first is taken, the others are known.
        return [.. arrivals.Select(a => numbers.Remove(KeyOf(a), out var number) ? number : (long?)null)];
    }

    // Asked every few seconds and mostly for nothing: then no writer is held up.
    private async Task WriteIfAnyAsync(string any, string sql, object values, CancellationToken cancellationToken)
    {
        if (await database.ReadAsync(session => session.FirstOrDefaultAsync<int>($"select 1 from {any} limit 1", values), cancellationToken) == 1)
        {
            await database.WriteAsync(session => session.ExecuteAsync(sql, values), cancellationToken);
        }
    }

    private static string KeyOf(Arrival arrival) => $"{arrival.Surface} {arrival.Key}";

    // One statement for many: a burst costs one turn of the database, not one for each.
    private static (string Sql, Dictionary<string, object?> Values) Insert(Arrival[] arrivals, string host, DateTimeOffset now, DateTimeOffset until)
    {
        var values = new Dictionary<string, object?> { ["Host"] = host, ["Now"] = UtcText.Of(now), ["Until"] = UtcText.Of(until) };
        var sql = new StringBuilder("insert into inbox (surface, key, second_key, conversation, body, received_at, host, held_until) values ");
        for (var i = 0; i < arrivals.Length; i++)
        {
            var arrival = arrivals[i];
            sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}(@S{i}, @K{i}, @L{i}, @C{i}, @B{i}, @Now, @Host, @Until)");
            values[$"S{i}"] = arrival.Surface;
            values[$"K{i}"] = KeyOf(arrival);
            values[$"L{i}"] = arrival.SecondKey is { } second ? $"{arrival.Surface} {second}" : null;
            values[$"C{i}"] = arrival.Conversation;
            values[$"B{i}"] = arrival.Body;
        }

        return (sql.Append(" on conflict do nothing returning number, key").ToString(), values);
    }
}
