using Microsoft.Extensions.Logging;

namespace NewsBot.Slack.Protocol;

/// <summary>Who we are in Slack: asked once it is needed, and again until it is known.</summary>
internal sealed class SlackIdentity(SlackClient client, TimeProvider clock, ILogger<SlackIdentity> logger) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private volatile SlackInstallation? _known;
    private DateTimeOffset _askAgainAt = DateTimeOffset.MinValue;

    /// <summary>Null while Slack does not tell.</summary>
    public async Task<SlackInstallation?> FindAsync(CancellationToken cancellationToken = default)
    {
        if (_known is { } known)
        {
            return known;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_known is null && clock.GetUtcNow() >= _askAgainAt)
            {
                await AskAsync(cancellationToken);
            }

            return _known;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var answer = await client.TestAuthAsync(cancellationToken);
        if (answer.IsOk && answer.Text("team_id") is { } team && answer.Text("user_id") is { } user)
        {
            _known = new(team, user, answer.Body?.IsTrue("is_enterprise_install") == true);
            logger.Connected(user, team);
            return;
        }

        _askAgainAt = clock.GetUtcNow() + Pause;
        logger.NotConnected(SlackProblems.Outcome(answer).Problem ?? "it does not say who we are");
    }
}
