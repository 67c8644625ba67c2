using System.Collections.Concurrent;
using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Places;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Handlers;

/// <summary>Which conversations we are in and how they are reached, kept as activities tell of it.</summary>
internal sealed class TeamsPlaces(IChatPlaceStore store, TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    // Another host may have closed what this one remembers as open.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<ChatChannel, (ChatPlace Place, DateTimeOffset At)> _met = new();

    /// <summary>Keeps where an activity comes from. What has not changed for a minute is not written again.</summary>
    public Task MeetAsync(TeamsActivity activity, ConversationAddress address, string tenant, CancellationToken cancellationToken = default)
    {
        var data = activity.ChannelData;
        var isTheChannel = data?.Channel?.Id == address.Conversation;
        return MeetAsync(
            new()
            {
                Channel = Channel(tenant, address.Conversation),
                Kind = address.Type,
                Route = address.ServiceUrl,
                Team = address.IsChannel && data?.Team?.Id != address.Conversation ? data?.Team?.Id : null,
                Name = isTheChannel ? data?.Channel?.Name : null,
                Person = address.IsPersonal ? activity.From?.AadObjectId ?? activity.From?.Id : null,
            },
            cancellationToken);
    }

    public async Task MeetAsync(ChatPlace place, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (_met.TryGetValue(place.Channel, out var known) && known.Place == place && now - known.At < Memory)
        {
            return;
        }

        await store.MeetAsync(place, now, cancellationToken);
        if (_met.Count >= MostRemembered)
        {
            _met.Clear();
        }

        _met[place.Channel] = (place, now);
    }

    /// <summary>Whether somebody is alone with us there.</summary>
    public async Task<bool> IsPersonalAsync(ChatChannel channel, CancellationToken cancellationToken = default) =>
        (_met.TryGetValue(channel, out var known) ? known.Place : await store.FindAsync(channel, cancellationToken))?.Kind == ConversationAddress.Personal;

    /// <summary>The open conversation of two with a person that was met last; null where there is none.</summary>
    public async Task<ChatChannel?> PersonalAsync(WorkspaceId workspace, string person, CancellationToken cancellationToken = default) =>
        string.IsNullOrWhiteSpace(person) ? null : (await store.OfPersonAsync(workspace, TeamsSurface.SurfaceName, person, cancellationToken))?.Channel;

    /// <summary>What is known of a place now; null for one that was never met.</summary>
    public Task<ChatPlace?> FindAsync(ChatChannel channel, CancellationToken cancellationToken = default) => store.FindAsync(channel, cancellationToken);

    public Task<bool> ClaimWelcomeAsync(ChatChannel channel, CancellationToken cancellationToken = default) =>
        store.ClaimWelcomeAsync(channel, clock.GetUtcNow(), cancellationToken);

    /// <summary>Nothing is posted from now on to a place, or to any place of a team.</summary>
    public Task CloseAsync(ChatChannel placeOrTeam, PlaceState state, CancellationToken cancellationToken = default) =>
        SetAsync(placeOrTeam, state, from: null, cancellationToken);

    /// <summary>What rested may be posted to again; what we were taken out of stays as it is.</summary>
    public Task ResumeAsync(ChatChannel placeOrTeam, CancellationToken cancellationToken = default) =>
        SetAsync(placeOrTeam, PlaceState.Open, PlaceState.Paused, cancellationToken);

    /// <summary>We are back: what we were taken out of may be posted to again.</summary>
    public Task ReturnAsync(ChatChannel placeOrTeam, CancellationToken cancellationToken = default) =>
        SetAsync(placeOrTeam, PlaceState.Open, PlaceState.Left, cancellationToken);

    public Task RenameAsync(ChatChannel channel, string name, CancellationToken cancellationToken = default) => store.RenameAsync(channel, name, cancellationToken);

    public static ChatChannel Channel(string tenant, string conversation) => new(TeamsSurface.Workspace(tenant), TeamsSurface.SurfaceName, conversation);

    // Forgotten after, so that nobody who asks meanwhile goes on remembering what was.
    private async Task SetAsync(ChatChannel placeOrTeam, PlaceState state, PlaceState? from, CancellationToken cancellationToken)
    {
        await store.SetStateAsync(placeOrTeam, state, clock.GetUtcNow(), from, cancellationToken);
        _met.Clear();
    }
}
