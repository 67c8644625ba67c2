namespace NewsBot.Core.Deliveries;

public enum DeliveryState
{
    Owed,
    Sent,

    /// <summary>Given up, with the problem kept.</summary>
    Failed,

    /// <summary>Sent twice without a clear answer, to a surface that cannot be asked: it may stand there. People look, we do not send again.</summary>
    Unknown,
}
