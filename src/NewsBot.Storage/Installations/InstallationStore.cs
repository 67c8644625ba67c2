using NewsBot.Core.Workspaces;

namespace NewsBot.Storage.Installations;

internal sealed class InstallationStore(Database database) : IInstallationStore
{
    public Task<string?> FindAsync(string surface, string key, CancellationToken cancellationToken = default) => database.ReadAsync(
        session => session.FirstOrDefaultAsync<string>(
            "select data from installations where surface = @Surface and key = @Key", new { Surface = surface, Key = key }),
        cancellationToken);

    public Task<IReadOnlyList<string>> KeysAsync(string surface, CancellationToken cancellationToken = default) => database.ReadAsync(
        session => session.QueryAsync<string>(
            "select key from installations where surface = @Surface order by key", new { Surface = surface }),
        cancellationToken);

    public Task SaveAsync(string surface, string key, string data, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                """
                insert into installations (surface, key, data, changed_at) values (@Surface, @Key, @Data, @Now)
                on conflict (surface, key) do update set data = excluded.data, changed_at = excluded.changed_at
                """,
                new { Surface = surface, Key = key, Data = data, Now = UtcText.Of(now) }),
            cancellationToken);

    public Task<bool> RemoveAsync(string surface, string key, CancellationToken cancellationToken = default) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            "delete from installations where surface = @Surface and key = @Key", new { Surface = surface, Key = key }) > 0,
        cancellationToken);

    public Task<bool> TakeTurnAsync(
        string surface, string key, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                """
                update installations set turn_of = @Holder, turn_until = @Until
                where surface = @Surface and key = @Key and (turn_of is null or turn_of = @Holder or turn_until <= @Now)
                """,
                new { Surface = surface, Key = key, Holder = holder, Now = UtcText.Of(now), Until = UtcText.Of(until) }) > 0,
            cancellationToken);

    public Task GiveTurnBackAsync(string surface, string key, string holder, CancellationToken cancellationToken = default) => database.WriteAsync(
        session => session.ExecuteAsync(
            "update installations set turn_of = null, turn_until = null where surface = @Surface and key = @Key and turn_of = @Holder",
            new { Surface = surface, Key = key, Holder = holder }),
        cancellationToken);
}
