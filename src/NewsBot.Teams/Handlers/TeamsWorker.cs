using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Teams.Protocol;
using NewsBot.Teams.Rendering;

namespace NewsBot.Teams.Handlers;

/// <summary>Answers what waits in the lanes.</summary>
internal sealed class TeamsWorker(
    Lanes<TeamsWork> lanes, TeamsPoster poster, IServiceScopeFactory scopes, ILogger<TeamsWorker> logger) : BackgroundService
{
    private static readonly Message OwnFault = Message.Of("Something went wrong on our side, and the answer is lost. Nothing was changed. Please ask again.");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => lanes.RunAsync(AnswerAsync, Failed, stoppingToken);

    private async Task AnswerAsync(TeamsWork work, CancellationToken cancellationToken)
    {
        var reply = await ReplyAsync(work, cancellationToken);
        var answer = await poster.ReplyAsync(work.ServiceUrl, work.Conversation, reply, cancellationToken);
        if (ConnectorProblems.Outcome(answer).Problem is { } problem)
        {
            logger.PostRefused(work.Utterance.Channel.Workspace.Value, problem);
        }
    }

    private async Task<Message> ReplyAsync(TeamsWork work, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IConversation>().ReplyAsync(work.Utterance, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(work, exception);
            return OwnFault;
        }
    }

    private void Failed(TeamsWork work, Exception exception) => logger.AnswerFailed(exception, work.Utterance.Channel.Workspace.Value);
}
