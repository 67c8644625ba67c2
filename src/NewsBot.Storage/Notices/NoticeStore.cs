using NewsBot.Core.Notices;
using NewsBot.Core.Workspaces;

namespace NewsBot.Storage.Notices;

internal sealed class NoticeStore(Database database) : INoticeStore
{
    public async Task<bool> RaiseAsync(Notice notice, CancellationToken cancellationToken = default)
    {
        var values = new { notice.Key, Workspace = notice.Workspace?.Value, notice.Words, RaisedAt = UtcText.Of(notice.RaisedAt) };

        // Mostly it is on file already, and that is learnt without standing in the line of writers.
        return !await IsOpenAsync(notice.Key, cancellationToken) && await database.WriteAsync(
            session => session.ExecuteAsync(
                """
                insert into notices (key, workspace, words, raised_at) select @Key, @Workspace, @Words, @RaisedAt
                where not exists (select 1 from notices where key = @Key and cleared_at is null)
                """,
                values),
            cancellationToken) > 0;
    }

    public async Task<Notice?> ClearAsync(string key, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await IsOpenAsync(key, cancellationToken)
            ? (await database.WriteAsync(
                session => session.FirstOrDefaultAsync<NoticeRow>(
                    "update notices set cleared_at = @Now where key = @Key and cleared_at is null returning *",
                    new { Key = key, Now = UtcText.Of(now) }),
                cancellationToken))?.Notice()
            : null;

    public async Task<IReadOnlyList<Notice>> OpenAsync(WorkspaceId? workspace = null, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                select * from notices where cleared_at is null
                {(workspace is null ? "" : "and (workspace is null or workspace = @Workspace)")} order by number
                """,
                new { Workspace = workspace?.Value },
                (NoticeRow row) => row.Notice()),
            cancellationToken);

    public async Task<IReadOnlyList<ChatChannel>> ChannelsAsync(CancellationToken cancellationToken = default) => await database.ReadAsync(
        session => session.QueryAsync(
            "select workspace, surface, address from notice_channels order by workspace",
            null,
            ((string Workspace, string Surface, string Address) row) => new ChatChannel(new(row.Workspace), row.Surface, row.Address)),
        cancellationToken);

    public async Task SetChannelAsync(ChatChannel channel, CancellationToken cancellationToken = default) => await database.WriteAsync(
        session => session.ExecuteAsync(
            """
            insert into notice_channels (workspace, surface, address) values (@Workspace, @Surface, @Address)
            on conflict (workspace) do update set surface = excluded.surface, address = excluded.address
            """,
            new { Workspace = channel.Workspace.Value, channel.Surface, channel.Address }),
        cancellationToken);

    public async Task<bool> RemoveChannelAsync(WorkspaceId workspace, CancellationToken cancellationToken = default) => await database.WriteAsync(
        async session => await session.ExecuteAsync(
            "delete from notice_channels where workspace = @Workspace", new { Workspace = workspace.Value }) > 0,
        cancellationToken);

    private Task<bool> IsOpenAsync(string key, CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.FirstOrDefaultAsync<int>(
            "select count(*) from notices where key = @Key and cleared_at is null", new { Key = key }) > 0,
        cancellationToken);
}
