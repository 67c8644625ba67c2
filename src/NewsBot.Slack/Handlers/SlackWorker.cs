using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Slack.Handlers.Work;
using NewsBot.Slack.Protocol.Install;

namespace NewsBot.Slack.Handlers;

/// <summary>Does what waits in the inbox.</summary>
internal sealed class SlackWorker(
    SlackIntake intake,
    SlackAnswers answers,
    SlackHome home,
    SlackWelcome welcome,
    SlackPreviews previews,
    SlackInstallations installations,
    IOptions<SlackOptions> options,
    ILogger<SlackWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        await installations.OwnAsync(stoppingToken);
        await intake.Inbox.RunAsync(WorkAsync, Failed, stoppingToken);
    }

    private void Failed(QueuedArrival arrival, Exception fault) => logger.WorkFailed(fault, arrival.Number, arrival.Tries);

    private async Task WorkAsync(QueuedArrival arrival, CancellationToken cancellationToken)
    {
        if (SlackWork.Read(arrival.Body) is not { } work)
        {
            logger.WorkUnreadable(arrival.Number);
            return;
        }

        if (work is Removed removed)
        {
            await installations.RemoveAsync(removed.Installation, cancellationToken);
            return;
        }

        // Where the token of another workspace is all we have, nothing may be said.
        if (await installations.FindAsync(work.Team, cancellationToken) is null && installations.Trouble is null)
        {
            logger.ForeignTeam(work.GetType().Name, work.Team);
            return;
        }

        await (work switch
        {
            Said said => answers.AnswerAsync(arrival, said, cancellationToken),
            HomeOpened opened => home.ShowAsync(opened.Workspace, opened.Person, cancellationToken),
            Joined joined => welcome.GreetAsync(arrival, joined, cancellationToken),
            PaneOpened pane => welcome.SuggestAsync(pane, cancellationToken),
            LinkShared links => previews.ShowAsync(links, cancellationToken),
            _ => Task.CompletedTask,
        });
    }
}
