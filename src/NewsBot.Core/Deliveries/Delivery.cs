using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>One post owed to one channel.</summary>
public sealed record Delivery
{
    /// <summary>What makes it one: subscription, local date and slot. A second delivery with the same key is never written.</summary>
    public required string Key { get; init; }

    public required ChatChannel Channel { get; init; }

    public required Message Message { get; init; }

    public required DateTimeOffset OwedAt { get; init; }

    /// <summary>When it may be tried next.</summary>
    public required DateTimeOffset NextTryAt { get; init; }

    public int Tries { get; init; }

    public DeliveryState State { get; init; } = DeliveryState.Owed;

    /// <summary>The surface's own id of the message, once sent.</summary>
    public string? MessageId { get; init; }

    /// <summary>What went wrong last, in plain words.</summary>
    public string? Problem { get; init; }
}
