using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Slack.Handlers.Work;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Install;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Handlers;

/// <summary>What is said first: in a channel we were invited to, and in the assistant pane.</summary>
internal sealed class SlackWelcome(ISlackApi api, SlackPoster poster, SlackHistory history, IDeliveryStore deliveries, TimeProvider clock, IServiceScopeFactory scopes, ILogger<SlackWelcome> logger)
{
    private static readonly SuggestedPrompt[] Prompts =
    [
        new("What is new?", "What is new in the last 24 hours?"),
        new("Who is under pressure?", "Who has had the most calls to go this week?"),
        new("Follow everybody here", "follow everyone"),
        new("What can I ask?", "help"),
    ];

    /// <summary>Says what it can be asked, once. What was told there before it was removed goes on.</summary>
    public async Task GreetAsync(QueuedArrival arrival, Joined joined, CancellationToken cancellationToken)
    {
        var place = new ChatChannel(joined.Workspace, SlackSurface.SurfaceName, joined.Channel);
        await deliveries.OpenAsync(place, clock.GetUtcNow(), cancellationToken);

        // After a crash it may stand there already.
        if (arrival.Tries > 1
            && await history.FindAsync(joined.Workspace, joined.Channel, thread: null, arrival.Key, arrival.ReceivedAt, cancellationToken) is { MessageId: not null })
        {
            return;
        }

        await HelpAsync(place, joined.Person, arrival.Key, cancellationToken);
    }

    /// <summary>Says to whoever installed the app what it can be asked, in a direct message.</summary>
    public Task GreetInstallerAsync(SlackInstallation installation, CancellationToken cancellationToken) => installation.Installer is { } installer
        ? HelpAsync(
            new(SlackSurface.Workspace(installation.Key), SlackSurface.SurfaceName, installer), installer, $"welcome:{installation.Key}", cancellationToken)
        : Task.CompletedTask;

    /// <summary>Puts suggestions into the assistant pane.</summary>
    public async Task SuggestAsync(PaneOpened pane, CancellationToken cancellationToken)
    {
        var answer = await api.SuggestAsync(pane.Workspace, pane.Channel, pane.Thread, Prompts, cancellationToken);
        if (SlackProblems.Outcome(answer).Problem is { } problem)
        {
            logger.PostRefused(pane.Channel, problem);
        }
    }

    private async Task HelpAsync(ChatChannel place, string person, string key, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var help = await scope.ServiceProvider.GetRequiredService<IConversation>().ReplyAsync(new("help", place, person, place.Address), cancellationToken);
        var answer = await poster.ReplyAsync(place, thread: null, help, key, cancellationToken);
        if (SlackProblems.Outcome(answer).Problem is { } problem)
        {
            logger.PostRefused(place.Address, problem);
        }
    }
}
