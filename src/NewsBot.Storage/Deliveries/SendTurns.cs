using NewsBot.Core.Workspaces;

namespace NewsBot.Storage.Deliveries;

/// <summary>
/// Which host sends for which workspace, within the transaction that takes deliveries. One at a time, so that its own pace is the workspace's;
/// another takes over when it has sent nothing for a while, which is longer than any pace.
/// </summary>
internal sealed class SendTurns
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private readonly Session _session;
    private readonly string _host;
    private readonly string _now;
    private readonly Dictionary<(string Workspace, string Surface), TurnRow> _turns;

    private SendTurns(Session session, string host, string now, IEnumerable<TurnRow> turns)
    {
        (_session, _host, _now) = (session, host, now);
        _turns = turns.ToDictionary(t => (t.Workspace, t.Surface));
    }

    public static async Task<SendTurns> ReadAsync(Session session, string host, string now) => new(
        session, host, now, await session.QueryAsync<TurnRow>("select workspace, surface, host, until from send_turns where until > @Now", new { Now = now }));

    public bool MayTake(ChatChannel channel) => !_turns.TryGetValue(Key(channel), out var turn) || turn.Host == _host;

    /// <summary>Takes the turn, or goes on with it; written only where it has become half as long.</summary>
    public async Task TakeAsync(ChatChannel channel)
    {
        var now = UtcText.Read(_now);
        if (_turns.TryGetValue(Key(channel), out var turn) && UtcText.Read(turn.Until) > now + (Length / 2))
        {
            return;
        }

        var until = UtcText.Of(now + Length);
        await HoldAsync(_session, _host, channel, until);
        _turns[Key(channel)] = new() { Workspace = channel.Workspace.Value, Surface = channel.Surface, Host = _host, Until = until };
    }

    /// <summary>Keeps the turn until then, or until later where it lasts longer.</summary>
    public static Task<int> HoldAsync(Session session, string host, ChatChannel channel, string until) => session.ExecuteAsync(
        """
        insert into send_turns (workspace, surface, host, until) values (@Workspace, @Surface, @Host, @Until)
        on conflict (workspace, surface) do update set
            until = case when send_turns.host = excluded.host and send_turns.until > excluded.until then send_turns.until else excluded.until end,
            host = excluded.host
        """,
        new { Workspace = channel.Workspace.Value, channel.Surface, Host = host, Until = until });

    private static (string Workspace, string Surface) Key(ChatChannel channel) => (channel.Workspace.Value, channel.Surface);

    private sealed class TurnRow
    {
        public string Workspace { get; init; } = "";

        public string Surface { get; init; } = "";

        public string Host { get; init; } = "";

        public string Until { get; init; } = "";
    }
}
