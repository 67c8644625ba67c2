using Microsoft.Extensions.Options;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Teams.Protocol;
using NewsBot.Teams.Rendering;

namespace NewsBot.Teams;

/// <summary>Posts to Teams unasked. The address of a channel is a conversation reference as JSON.</summary>
internal sealed class TeamsSurface(TeamsPoster poster, IOptions<TeamsOptions> options) : ISurface
{
    public const string SurfaceName = "teams";

    public string Name => SurfaceName;

    public static WorkspaceId Workspace(string tenant) => new($"teams:{tenant}");

    public async Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default)
    {
        if (!options.Value.IsOn)
        {
            return SendOutcome.Never("Teams is not set up: NewsBot:Teams is empty.");
        }

        return ConversationAddress.Parse(channel.Address) is { } address
            ? ConnectorProblems.Outcome(await poster.PostAsync(address, message, key, cancellationToken))
            : SendOutcome.Never("The subscription's address is no Teams conversation. Subscribe again in the channel.");
    }
}
