using NewsBot.Core.Ledger;

namespace NewsBot.Core.Published;

/// <summary>
/// What anybody may see: the house's own record, under the rulings of this machine's own desk. What another workspace rules is its own matter,
/// and what is in doubt, held, rejected or waits for a ruling names nobody.
/// </summary>
public static class PublishedRule
{
    /// <summary>Whether the entry may be shown with its names.</summary>
    public static bool IsPublic(this LedgerEntry entry) =>
        !entry.IsInDoubt && (entry.State is EntryState.Unreviewed or EntryState.Confirmed or EntryState.Withdrawn or EntryState.Disputed);
}
