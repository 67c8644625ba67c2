using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Places;

namespace NewsBot.Storage.Places;

/// <summary>A row of the places as the database has it.</summary>
internal sealed class ChatPlaceRow
{
    public string Workspace { get; init; } = "";

    public string Surface { get; init; } = "";

    public string Address { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Route { get; init; } = "";

    public string? Team { get; init; }

    public string? Name { get; init; }

    public string? Person { get; init; }

    public string State { get; init; } = "";

    public static string Of(PlaceState state) => state.ToString().ToLowerInvariant();

    public ChatPlace Place() => new()
    {
        Channel = new ChatChannel(new(Workspace), Surface, Address),
        Kind = Kind,
        Route = Route,
        Team = Team,
        Name = Name,
        Person = Person,
        State = Enum.Parse<PlaceState>(State, ignoreCase: true),
    };
}
