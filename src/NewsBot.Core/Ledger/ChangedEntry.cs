namespace NewsBot.Core.Ledger;

/// <summary>An entry now, and what it was at an earlier moment.</summary>
/// <param name="Before">Null where it was not on record yet.</param>
public sealed record ChangedEntry(LedgerEntry? Before, LedgerEntry Now);
