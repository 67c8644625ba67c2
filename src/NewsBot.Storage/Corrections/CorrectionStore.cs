using NewsBot.Core.Corrections;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Workspaces;
using NewsBot.Storage.Deliveries;

namespace NewsBot.Storage.Corrections;

internal sealed class CorrectionStore(Database database) : ICorrectionStore
{
    public async Task<IReadOnlyList<WorkspaceId>> WorkspacesAsync(CancellationToken cancellationToken = default) => await database.ReadAsync(
        async session => (IReadOnlyList<WorkspaceId>)[.. (await session.QueryAsync<string>("select workspace from corrections_looked order by workspace", new { })).Select(w => new WorkspaceId(w))],
        cancellationToken);

    public async Task<DateTimeOffset?> LookedUntilAsync(WorkspaceId workspace, CancellationToken cancellationToken = default) => UtcText.ReadOrNull(
        await database.ReadAsync(
            session => session.FirstOrDefaultAsync<string?>(
                "select until from corrections_looked where workspace = @Workspace", new { Workspace = workspace.Value }),
            cancellationToken));

    public async Task SetLookedUntilAsync(WorkspaceId workspace, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            session => session.ExecuteAsync(
                """
                insert into corrections_looked (workspace, until) values (@Workspace, @Until)
                on conflict (workspace) do update set until = excluded.until
                """,
                new { Workspace = workspace.Value, Until = UtcText.Of(until) }),
            cancellationToken);

    public async Task AnsweredAsync(
        WorkspaceId workspace, string person, IReadOnlyList<CarriedEntry> entries, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session =>
            {
                foreach (var entry in entries)
                {
                    await session.ExecuteAsync(
                        """
                        insert into answered_entries (workspace, person, entry_number, facts, line, at)
                        values (@Workspace, @Person, @Entry, @Facts, @Line, @At)
                        on conflict (workspace, person, entry_number) do update set facts = excluded.facts, line = excluded.line, at = excluded.at
                        """,
                        new { Workspace = workspace.Value, Person = person, entry.Entry, entry.Facts, entry.Line, At = UtcText.Of(at) });
                }

                return entries.Count;
            },
            cancellationToken);

    public async Task<IReadOnlyList<CarriedEntry>> AnsweredAsync(
        WorkspaceId workspace, string person, DateTimeOffset since, int limit, CancellationToken cancellationToken = default) => await database.ReadAsync(
            session => session.QueryAsync(
                """
                select entry_number, facts, line from answered_entries
                where workspace = @Workspace and person = @Person and at >= @Since order by at desc, entry_number limit @Limit
                """,
                new { Workspace = workspace.Value, Person = person, Since = UtcText.Of(since), Limit = limit },
                (CarriedRow row) => row.Carried()),
            cancellationToken);

    public async Task<int> AskersAsync(WorkspaceId workspace, int entry, DateTimeOffset since, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.FirstOrDefaultAsync<int>(
                "select count(*) from answered_entries where workspace = @Workspace and entry_number = @Entry and at >= @Since",
                new { Workspace = workspace.Value, Entry = entry, Since = UtcText.Of(since) }),
            cancellationToken);
}
