using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Places;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Handlers;

/// <summary>Where people are reached alone.</summary>
internal sealed class TeamsPeople(IConnector connector, TeamsPlaces places)
{
    /// <summary>
    /// Here, or in the conversation of two that was met before. With somebody who was met in a channel or a group alone it is begun, which says nothing
    /// to them yet. Null where that cannot be.
    /// </summary>
    public async Task<ChatChannel?> FindAsync(ChatChannel here, string person, CancellationToken cancellationToken = default) =>
        await places.IsPersonalAsync(here, cancellationToken) ? here
        : await places.PersonalAsync(here.Workspace, person, cancellationToken) ?? await BeginAsync(here, person, cancellationToken);

    private async Task<ChatChannel?> BeginAsync(ChatChannel here, string person, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(person) || await places.FindAsync(here, cancellationToken) is not { State: PlaceState.Open } place)
        {
            return null;
        }

        // The directory's id names the person; a conversation wants the id that is made for this bot.
        var member = await connector.MemberAsync(new(place.Route, here.Address), person, cancellationToken);
        if (member is not { IsOk: true, Id: { Length: > 0 } account })
        {
            return null;
        }

        var begun = await connector.CreateAsync(place.Route, NewConversation.With(account, TeamsSurface.Tenant(here.Workspace)), cancellationToken);
        if (begun is not { IsOk: true, Id: { Length: > 0 } conversation })
        {
            return null;
        }

        var own = here with { Address = conversation };
        await places.MeetAsync(new() { Channel = own, Kind = ConversationAddress.Personal, Route = place.Route, Person = person }, cancellationToken);
        return own;
    }
}
