namespace NewsBot.Core.Digests;

/// <summary>A digest that is due.</summary>
/// <param name="Key">What makes it one.</param>
/// <param name="Since">From when on it tells; null for all there is.</param>
internal sealed record DueDigest(Subscription Subscription, string Key, DateTimeOffset? Since, WhenEmpty WhenEmpty)
{
    /// <summary>Its slot; null for one that comes at no slot.</summary>
    public DigestSlot? Slot { get; init; }

    /// <summary>It is the channel's first: how the list stands, and no news.</summary>
    public bool IsBaseline { get; init; }
}
