using NewsBot.Core.Deliveries;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Digests;

/// <summary>An entry as a message shows it.</summary>
/// <param name="Label">Under what it stands: NEW, WITHDRAWN, AWAITING RULING …</param>
public sealed record ShownEntry(LedgerEntry Entry, string Label, RichText Line)
{
    /// <summary>As the sent-message ledger keeps it.</summary>
    public CarriedEntry Carried => new(Entry.Number, Label, EntryFacts.Of(Entry), Line.ToString());
}
