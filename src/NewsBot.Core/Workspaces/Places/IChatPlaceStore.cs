namespace NewsBot.Core.Workspaces.Places;

/// <summary>The places that surfaces have met. What belongs to one workspace is found by that workspace alone.</summary>
public interface IChatPlaceStore
{
    /// <summary>Null for a place that was never met.</summary>
    Task<ChatPlace?> FindAsync(ChatChannel channel, CancellationToken cancellationToken = default);

    /// <summary>The open conversation of two with a person that was met last; null for none.</summary>
    Task<ChatPlace?> OfPersonAsync(WorkspaceId workspace, string surface, string person, CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps a place as it was just met, open: standing orders that were paused because nothing could be posted there go on. A team, a name or a
    /// person that is not told leaves the one that is known.
    /// </summary>
    Task MeetAsync(ChatPlace place, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>True for the first who would welcome people there; false until it was left again, and for a place that was never met.</summary>
    Task<bool> ClaimWelcomeAsync(ChatChannel channel, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sets the state of a place and, where it is a team, of all places in that team. One that was left is welcomed anew when it is met again; of one
    /// that is opened the standing orders go on as after <see cref="MeetAsync"/>.
    /// </summary>
    /// <param name="from">Only those that are in this state; null for whatever state they are in.</param>
    /// <returns>How many places changed.</returns>
    Task<int> SetStateAsync(
        ChatChannel placeOrTeam, PlaceState state, DateTimeOffset now, PlaceState? from = null, CancellationToken cancellationToken = default);

    /// <summary>Gives a place its new name. Nothing happens where it is not known.</summary>
    Task RenameAsync(ChatChannel channel, string name, CancellationToken cancellationToken = default);
}
