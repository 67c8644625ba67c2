using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Install;

namespace NewsBot.Slack.Rendering;

/// <summary>
/// Tells a workspace's own administrator what is wrong: the person or channel of the settings, else whoever installed the app. Of one kind
/// once a day.
/// </summary>
internal sealed class SlackNotices(
    ISlackApi api, SlackInstallations installations, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackNotices> logger)
{
    private readonly OnceOnly _told = new(clock, TimeSpan.FromDays(1), capacity: 1_000);

    public async Task TellAsync(WorkspaceId workspace, string kind, string words, CancellationToken cancellationToken = default)
    {
        if (SlackSurface.Team(workspace) is not { } team
            || (SlackOptions.Given(options.Value.NoticesTo) ? options.Value.NoticesTo!.Trim() : (await installations.FindAsync(team, cancellationToken))?.Installer) is not { } place
            || !_told.TryClaim($"{team} {kind}"))
        {
            return;
        }

        var page = BlockKit.Draw(Message.Of(words))[0];
        var answer = await api.PostMessageAsync(workspace, new(place, page.Text) { Blocks = page.Blocks }, TimeSpan.FromSeconds(5), cancellationToken);
        if (!answer.IsOk)
        {
            logger.PostRefused(place, SlackProblems.Outcome(answer).Problem ?? "");
        }
    }
}
