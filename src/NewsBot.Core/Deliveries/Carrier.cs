namespace NewsBot.Core.Deliveries;

/// <summary>A message that shows an entry, and how.</summary>
public sealed record Carrier(Delivery Delivery, CarriedEntry Carried);
