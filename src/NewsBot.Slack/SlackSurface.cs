using Microsoft.Extensions.Options;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack;

/// <summary>Posts to Slack unasked. The address of a channel is Slack's channel id.</summary>
internal sealed class SlackSurface(SlackPoster poster, SlackIdentity identity, IOptions<SlackOptions> options) : ISurface
{
    public const string SurfaceName = "slack";

    public string Name => SurfaceName;

    public static WorkspaceId Workspace(string team) => new($"slack:{team}");

    public async Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default)
    {
        if (!SlackOptions.Given(options.Value.BotToken))
        {
            return SendOutcome.Never("Slack is not set up: NewsBot:Slack:BotToken is missing.");
        }

        if (string.IsNullOrWhiteSpace(channel.Address))
        {
            return SendOutcome.Never("The subscription names no Slack channel.");
        }

        // With a token of one workspace, what belongs to another must not go out.
        if (await identity.FindAsync(cancellationToken) is { IsWholeOrganisation: false } ours && channel.Workspace != Workspace(ours.Team))
        {
            return SendOutcome.Never($"The bot token is of another workspace than {channel.Workspace}.");
        }

        return SlackProblems.Outcome(await poster.PostAsync(channel.Address, thread: null, message, key, cancellationToken));
    }
}
