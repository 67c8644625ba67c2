using NewsBot.Core.Workspaces;

namespace NewsBot.Storage.Deliveries;

/// <summary>What goes on when a channel that was closed to us can be posted to again.</summary>
internal static class ChannelOpening
{
    /// <summary>What stood wrong for longer than this is not put right any more.</summary>
    private static readonly TimeSpan PutRightFor = TimeSpan.FromDays(30);

    private const string There =
        """
        workspace = @Workspace and surface = @Surface and address in (
            select @Address union all
            select p.address from chat_places p where p.workspace = @Workspace and p.surface = @Surface and p.team = @Address and p.state = 'open')
        """;

    /// <summary>Orders that were paused for it go on (what a person has paused has no problem, and stays paused); corrections that failed are owed again.</summary>
    /// <returns>The numbers of the orders that go on.</returns>
    public static async Task<IReadOnlyList<int>> OpenAsync(Session session, ChatChannel channelOrTeam, DateTimeOffset now)
    {
        var values = new
        {
            Workspace = channelOrTeam.Workspace.Value,
            channelOrTeam.Surface,
            channelOrTeam.Address,
            Now = UtcText.Of(now),
            Since = UtcText.Of(now - PutRightFor),
        };

        // News needs no second life: its order goes back and tells it anew.
        await session.ExecuteAsync(
            $"""
            update deliveries set state = 'owed', next_try_at = @Now, problem = null
            where {There} and state = 'failed' and kind in ('edit', 'followup', 'correction') and owed_at >= @Since
            """,
            values);
        return await session.QueryAsync<int>(
            $"""
            update subscriptions set paused_at = null, pause_problem = null, due_at = null
            where {There} and pause_problem is not null returning number
            """,
            values);
    }
}
