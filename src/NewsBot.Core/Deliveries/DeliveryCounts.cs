namespace NewsBot.Core.Deliveries;

/// <summary>How the deliveries of a span stand.</summary>
/// <param name="MayBeDouble">How many that have not failed may stand twice.</param>
/// <param name="OldestOwed">Since when the oldest of the owed ones is owed; null where nothing is owed.</param>
public sealed record DeliveryCounts(int Owed, int Sent, int Failed, int Unknown, int MayBeDouble, DateTimeOffset? OldestOwed)
{
    /// <summary>How many drafts wait for an editor.</summary>
    public int Drafts { get; init; }
}
