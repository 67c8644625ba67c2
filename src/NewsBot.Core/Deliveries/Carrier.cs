using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Deliveries;

/// <summary>A message that shows an entry, and how.</summary>
public sealed record Carrier(Delivery Delivery, CarriedEntry Carried)
{
    /// <summary>Whether it tells that channel of the call: what editors are shown, to rule or to let go, tells nobody.</summary>
    public bool Tells(ChatChannel channel) => Delivery.Channel == channel && Delivery.Kind != DeliveryKind.Review && Carried.Label != "AWAITING RULING";
}
