namespace NewsBot.Core.Digests;

public enum DeliveryState
{
    Owed,
    Sent,

    /// <summary>Given up, with the problem kept.</summary>
    Failed,
}
