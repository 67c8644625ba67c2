using Microsoft.Extensions.Options;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Places;
using NewsBot.Teams.Handlers;
using NewsBot.Teams.Protocol;
using NewsBot.Teams.Rendering;

namespace NewsBot.Teams;

/// <summary>Posts to Teams unasked. The address of a channel is its conversation; how that is reached is kept with the places.</summary>
internal sealed class TeamsSurface(TeamsPoster poster, TeamsPlaces places, TeamsPeople people, LocalClient local, IOptions<TeamsOptions> options) : ISurface
{
    public const string SurfaceName = "teams";

    public string Name => SurfaceName;

    private const string OfTeams = "teams:";

    public static WorkspaceId Workspace(string tenant) => new(OfTeams + tenant);

    public static string Tenant(WorkspaceId workspace) => workspace.Value[OfTeams.Length..];

    // Microsoft's own limits: sixty messages in half a minute in a conversation, thirty a second in a tenant. Edits count as messages.
    public SurfacePace Pace { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(200));

    public Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default) =>
        AtAsync(channel, address => poster.PostAsync(address, message, key, cancellationToken), cancellationToken);

    public Task<SendOutcome> ReplyAsync(
        ChatChannel channel, string messageId, Message message, string key, CancellationToken cancellationToken = default) =>
        AtAsync(channel, address => poster.PostUnderAsync(address, messageId, message, key, cancellationToken), cancellationToken);

    public Task<SendOutcome> EditAsync(
        ChatChannel channel, string messageId, Message message, CancellationToken cancellationToken = default) =>
        AtAsync(channel, address => poster.EditAsync(address.Spot, messageId, message, cancellationToken: cancellationToken), cancellationToken);

    public Task<ChatChannel?> PersonalChannelAsync(ChatChannel here, string person, CancellationToken cancellationToken = default) =>
        people.FindAsync(here, person, cancellationToken);

    private async Task<SendOutcome> AtAsync(
        ChatChannel channel, Func<ConversationAddress, Task<ConnectorAnswer>> call, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn && !local.IsOn)
        {
            return SendOutcome.Closed("Teams is not set up: NewsBot:Teams is empty.") with { HoldsWorkspace = true };
        }

        // Before places were kept, the address itself said how it is reached.
        var old = ConversationAddress.Parse(channel.Address);
        var conversation = old is null ? channel : channel with { Address = old.Conversation };
        var place = await places.FindAsync(conversation, cancellationToken);
        if (place?.State is PlaceState.Left or PlaceState.Paused)
        {
            return SendOutcome.Closed(place.State == PlaceState.Left
                ? "NewsBot was removed from this conversation. Once it is added again, or spoken to there, it goes on by itself."
                : "The channel was deleted, or its team archived or deleted. Once that is undone, it goes on by itself.");
        }

        if (place is null && old is null)
        {
            return SendOutcome.Closed("NewsBot does not know this conversation of Teams. Say something to it there, and follow again.");
        }

        var answer = await call(place is null ? old! : new(place.Route, place.Channel.Address, place.Kind));
        var outcome = ConnectorProblems.Outcome(answer);
        if (outcome is { IsClosed: true, HoldsWorkspace: false } && answer.Status is 403 or 404)
        {
            await places.CloseAsync(conversation, PlaceState.Left, cancellationToken);
        }

        return outcome;
    }
}
