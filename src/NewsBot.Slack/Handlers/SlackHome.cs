using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Handlers;

/// <summary>Draws a person's Home from what the commands tell: who is followed and when the next digests come, what waits for a ruling, and how the feeds do.</summary>
internal sealed class SlackHome(SlackPoster poster, IServiceScopeFactory scopes, ILogger<SlackHome> logger)
{
    private static readonly (string Title, string Says)[] Parts =
    [
        ("Standing orders", "list"), ("Waiting for a ruling", "queue"), ("Record and feeds", "status"),
    ];

    private static readonly Choices First = new([new("Follow…", "follow"), new("What is new?", "new"), new("Help", "help")]);

    public async Task ShowAsync(WorkspaceId workspace, string person, CancellationToken cancellationToken = default)
    {
        var blocks = new List<Block> { First };
        foreach (var (title, says) in Parts)
        {
            blocks.Add(new Heading(title));
            blocks.AddRange((await TellAsync(new(says, new(workspace, SlackSurface.SurfaceName, person), person, $"home:{person}"), cancellationToken)).Blocks);
        }

        var answer = await poster.PublishAsync(workspace, person, new(blocks), cancellationToken);
        if (answer.Error is { } error)
        {
            logger.HomeNotDrawn(workspace.Value, error);
        }
    }

    private async Task<Message> TellAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IConversation>().ReplyAsync(utterance, cancellationToken);
    }
}
