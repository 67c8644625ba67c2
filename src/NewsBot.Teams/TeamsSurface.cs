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

    // Microsoft's own limits: sixty messages in half a minute in a conversation, thirty a second in a tenant. Edits count as messages.
    public SurfacePace Pace { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(200));

    public Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default) =>
        AtAsync(channel, address => poster.PostAsync(address, message, key, cancellationToken));

    public Task<SendOutcome> ReplyAsync(
        ChatChannel channel, string messageId, Message message, string key, CancellationToken cancellationToken = default) =>
        AtAsync(channel, address => poster.PostUnderAsync(address, messageId, message, key, cancellationToken));

    public Task<SendOutcome> EditAsync(
        ChatChannel channel, string messageId, Message message, CancellationToken cancellationToken = default) =>
        AtAsync(channel, address => poster.EditAsync(address, messageId, message, cancellationToken));

    public ChatChannel? PersonalChannel(ChatChannel here, string person) => ConversationAddress.Parse(here.Address) is { Type: "personal" } ? here : null;

    private async Task<SendOutcome> AtAsync(ChatChannel channel, Func<ConversationAddress, Task<ConnectorAnswer>> call)
    {
        if (!options.Value.IsOn)
        {
            return SendOutcome.Closed("Teams is not set up: NewsBot:Teams is empty.") with { HoldsWorkspace = true };
        }

        return ConversationAddress.Parse(channel.Address) is { } address
            ? ConnectorProblems.Outcome(await call(address))
            : SendOutcome.Closed("The subscription's address is no Teams conversation. Subscribe again in the channel.");
    }
}
