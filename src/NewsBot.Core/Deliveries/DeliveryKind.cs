namespace NewsBot.Core.Deliveries;

/// <summary>What a delivery is.</summary>
public enum DeliveryKind
{
    Digest,
    Alert,

    /// <summary>A reply in the thread of what was told first.</summary>
    FollowUp,

    /// <summary>A post of its own that puts an alert right, at the alert's level.</summary>
    Correction,

    /// <summary>No post: a message that stands is changed in place.</summary>
    Edit,

    /// <summary>To the editors: a draft, with the choice to send or to drop it.</summary>
    Review,

    /// <summary>To the keepers of this NewsBot: no news, but how it is doing.</summary>
    Notice,
}
