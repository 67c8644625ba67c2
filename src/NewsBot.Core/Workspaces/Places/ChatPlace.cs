namespace NewsBot.Core.Workspaces.Places;

/// <summary>A conversation that a surface has met, with what it takes to post there unasked.</summary>
public sealed record ChatPlace
{
    /// <summary>The conversation; its address stays the same however it is reached.</summary>
    public required ChatChannel Channel { get; init; }

    /// <summary>The surface's own word for what it is: personal, groupChat, channel.</summary>
    public required string Kind { get; init; }

    /// <summary>How the surface reaches it now. It moves; the newest holds.</summary>
    public required string Route { get; init; }

    /// <summary>The team it belongs to; null for none.</summary>
    public string? Team { get; init; }

    /// <summary>What people call it; null where nobody told.</summary>
    public string? Name { get; init; }

    /// <summary>Whose it is, by the surface's id of the person, where it is a conversation of two; null for all else, and where nobody told.</summary>
    public string? Person { get; init; }

    public PlaceState State { get; init; } = PlaceState.Open;
}
