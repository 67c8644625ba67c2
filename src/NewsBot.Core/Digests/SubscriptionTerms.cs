namespace NewsBot.Core.Digests;

/// <summary>What a standing order asks for beside whom and when.</summary>
public sealed record SubscriptionTerms
{
    public static SubscriptionTerms Default { get; } = new();

    /// <summary>Digests at the order's times. Default: yes.</summary>
    public bool Digest { get; init; } = true;

    /// <summary>An alert for each new call, at once. Default: no.</summary>
    public bool Instant { get; init; }

    /// <summary>The largest number of lines under one heading; null for the house's.</summary>
    public int? MaxLines { get; init; }

    /// <summary>When nothing is posted; null for never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Where drafts of it wait for an editor, as an address on the order's own surface; null where it is sent without being looked at.</summary>
    public string? ReviewAt { get; init; }

    public OrderFilter Filter { get; init; } = OrderFilter.None;
}
