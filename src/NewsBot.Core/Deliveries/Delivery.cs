using NewsBot.Core.Alerts;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Deliveries;

/// <summary>One post, reply or edit owed to one channel.</summary>
public sealed record Delivery
{
    /// <summary>What makes it one: subscription, local date and slot; or alert, entry and change. A second delivery with the same key is never written.</summary>
    public required string Key { get; init; }

    /// <summary>Counted up in the order in which deliveries are written; 0 for one that is not written yet.</summary>
    public int Number { get; init; }

    public DeliveryKind Kind { get; init; }

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

    /// <summary>The number of the subscription it is owed to; null for none.</summary>
    public int? Subscription { get; init; }

    /// <summary>How urgent an alert is, or what puts it right; null for all else.</summary>
    public AlertLevel? Level { get; init; }

    /// <summary>The key of the delivery whose message is edited (<see cref="DeliveryKind.Edit"/>), or in whose thread this one goes; null for a post of its own.</summary>
    public string? About { get; init; }

    /// <summary>The surface's id of the message of <see cref="About"/>, where that was sent. Read only.</summary>
    public string? AboutMessageId { get; init; }

    /// <summary>From when on it tells news: where it fails for good, its subscription goes back to there. Null where it tells none.</summary>
    public DateTimeOffset? ToldFrom { get; init; }

    /// <summary>When the first try began of which it is not known whether it was carried out; null where there is none.</summary>
    public DateTimeOffset? AttemptedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>It was sent once more after a try of unknown outcome, to a surface that cannot be asked: it may stand there twice.</summary>
    public bool MayBeDouble { get; init; }

    /// <summary>Who let it go, or dropped it, where it was a draft (<see cref="DeliveryState.Draft"/>); null where nobody did.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>When it was let go or dropped, or ran out of time; null for what was never a draft, and for one that waits.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>The entries that the message shows. Kept with it when it is written; not read with what is claimed for sending.</summary>
    public IReadOnlyList<CarriedEntry> Carries { get; init; } = [];
}
