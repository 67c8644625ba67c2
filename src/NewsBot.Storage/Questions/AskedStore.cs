using NewsBot.Core.Figures;
using NewsBot.Core.Questions;
using NewsBot.Storage.Ledger;

namespace NewsBot.Storage.Questions;

internal sealed class AskedStore(Database database) : IAskedStore
{
    public Task<string?> ThreadAsync(string thread, DateTimeOffset after, CancellationToken cancellationToken = default) => database.ReadAsync(
        session => session.FirstOrDefaultAsync<string>(
            "select about from asked_threads where thread = @Thread and written_at > @After",
            new { Thread = thread, After = UtcText.Of(after) }),
        cancellationToken);

    public Task<DateTimeOffset?> LastAskedAsync(string asker, FigureId? target, DateTimeOffset after, CancellationToken cancellationToken = default) => database.ReadAsync(
        async session => UtcText.ReadOrNull(await session.FirstOrDefaultAsync<string>(
            $"""
            select max(asked_at) from asked_last
            where asker = @Asker and written_at > @After {(target is null ? "" : "and target_id = @Target")}
            """,
            new { Asker = asker, After = UtcText.Of(after), Target = target?.Text() })),
        cancellationToken);

    public Task RememberAsync(AskedNote note, CancellationToken cancellationToken = default) => database.WriteAsync(
        async session =>
        {
            var row = new { note.Thread, note.About, note.Asker, Target = note.Target?.Text() ?? "", AskedAt = UtcText.Of(note.AskedAt), At = UtcText.Of(note.At) };
            await session.ExecuteAsync(
                """
                insert into asked_threads (thread, about, written_at) values (@Thread, @About, @At)
                on conflict (thread) do update set about = excluded.about, written_at = excluded.written_at
                """,
                row);
            return await session.ExecuteAsync(
                """
                insert into asked_last (asker, target_id, asked_at, written_at) values (@Asker, @Target, @AskedAt, @At)
                on conflict (asker, target_id) do update set asked_at = excluded.asked_at, written_at = excluded.written_at
                """,
                row);
        },
        cancellationToken);

    public Task<bool> ForgetAsync(string thread, string asker, CancellationToken cancellationToken = default) => database.WriteAsync(
        async session =>
            await session.ExecuteAsync("delete from asked_threads where thread = @Thread", new { Thread = thread })
            + await session.ExecuteAsync("delete from asked_last where asker = @Asker", new { Asker = asker }) > 0,
        cancellationToken);

    public Task<int> ForgetOldAsync(DateTimeOffset threadsBefore, DateTimeOffset askersBefore, CancellationToken cancellationToken = default) => database.WriteAsync(
        async session =>
            await session.ExecuteAsync("delete from asked_threads where written_at < @Before", new { Before = UtcText.Of(threadsBefore) })
            + await session.ExecuteAsync("delete from asked_last where written_at < @Before", new { Before = UtcText.Of(askersBefore) }),
        cancellationToken);
}
