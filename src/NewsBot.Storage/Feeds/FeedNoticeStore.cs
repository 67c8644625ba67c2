using NewsBot.Core.Feeds;

namespace NewsBot.Storage.Feeds;

internal sealed class FeedNoticeStore(Database database) : IAdminNotices
{
    public async Task<bool> AddAsync(AdminNotice notice, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session => AddAsync(session, notice), cancellationToken);

    public async Task<IReadOnlyList<AdminNotice>> UntoldAsync(int limit, CancellationToken cancellationToken = default) => await database.ReadAsync(
        session => session.QueryAsync(
            "select key, level, text, at from admin_notices where told_at is null order by number limit @Limit",
            new { Limit = limit },
            (NoticeRow row) => row.Notice()),
        cancellationToken);

    public async Task MarkToldAsync(IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session =>
            {
                foreach (var some in keys.Chunk(Session.ListLimit))
                {
                    await session.ExecuteAsync(
                        "update admin_notices set told_at = coalesce(told_at, @Now) where key in @Some", new { Now = UtcText.Of(now), Some = some });
                }

                return true;
            },
            cancellationToken);

    internal static async Task<bool> AddAsync(Session session, AdminNotice notice) => await session.ExecuteAsync(
        "insert into admin_notices (key, level, text, at) values (@Key, @Level, @Text, @At) on conflict (key) do nothing",
        new { notice.Key, Level = notice.Level.ToString().ToLowerInvariant(), notice.Text, At = UtcText.Of(notice.At) }) > 0;

    private sealed class NoticeRow
    {
        public string Key { get; init; } = "";

        public string Level { get; init; } = "";

        public string Text { get; init; } = "";

        public string At { get; init; } = "";

        public AdminNotice Notice() => new(Key, Enum.Parse<NoticeLevel>(Level, ignoreCase: true), Text, UtcText.Read(At));
    }
}
