using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Handlers;

/// <summary>Answers what waits in the lanes.</summary>
internal sealed class SlackWorker(
    Lanes<SlackWork> lanes,
    SlackPoster poster,
    SlackIdentity identity,
    IServiceScopeFactory scopes,
    IOptions<SlackOptions> options,
    ILogger<SlackWorker> logger)
    : BackgroundService
{
    private static readonly Message OwnFault = Message.Of("Something went wrong on our side, and the answer is lost. Nothing was changed. Please ask again.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        if (SlackOptions.Given(options.Value.AppToken) && !SlackOptions.Given(options.Value.SigningSecret))
        {
            logger.SocketModeUnused();
        }

        await identity.FindAsync(stoppingToken);
        await lanes.RunAsync(AnswerAsync, Failed, stoppingToken);
    }

    private void Failed(SlackWork work, Exception exception) =>
        logger.AnswerFailed(exception, work.Utterance.Channel.Workspace.Value, work.Utterance.Channel.Address);

    private async Task AnswerAsync(SlackWork work, CancellationToken cancellationToken)
    {
        var (utterance, thread, responseUrl) = work;
        if (await IsForeignAsync(utterance, cancellationToken))
        {
            return;
        }

        var reply = await ReplyAsync(utterance, cancellationToken);
        var answer = responseUrl is null
            ? await poster.ReplyAsync(utterance.Channel.Address, thread, reply, cancellationToken)
            : await poster.RespondAsync(responseUrl, reply, cancellationToken);
        if (SlackProblems.Outcome(answer).Problem is { } problem)
        {
            logger.PostRefused(utterance.Channel.Address, problem);
        }
    }

    private async Task<bool> IsForeignAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        var workspace = utterance.Channel.Workspace;
        if (await identity.FindAsync(cancellationToken) is not { IsWholeOrganisation: false } ours || workspace == SlackSurface.Workspace(ours.Team))
        {
            return false;
        }

        logger.ForeignTeam("a message", workspace.Value, ours.Team);
        return true;
    }

    private async Task<Message> ReplyAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IConversation>().ReplyAsync(utterance, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.AnswerFailed(exception, utterance.Channel.Workspace.Value, utterance.Channel.Address);
            return OwnFault;
        }
    }
}
