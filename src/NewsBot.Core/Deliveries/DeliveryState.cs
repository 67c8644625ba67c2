namespace NewsBot.Core.Deliveries;

public enum DeliveryState
{
    /// <summary>It waits until an editor lets it go or drops it; nobody sends it before.</summary>
    Draft,

    Owed,
    Sent,

    /// <summary>Given up, with the problem kept.</summary>
    Failed,

    /// <summary>Sent twice without a clear answer, to a surface that cannot be asked: it may stand there. People look, we do not send again.</summary>
    Unknown,

    /// <summary>A draft that an editor did not want sent, or that nobody looked at in time.</summary>
    Dropped,
}
