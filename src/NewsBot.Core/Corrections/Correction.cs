using NewsBot.Core.Ledger;

namespace NewsBot.Core.Corrections;

/// <summary>What became of an entry that was told, in the fixed words.</summary>
/// <param name="Words">"CORRECTED 09:12 — C214: role is “…”; we said “…”. Count unchanged."</param>
/// <param name="Now">The entry as it is now; after a merge the one it became part of.</param>
/// <param name="IsRefile">A misspelling: the messages are put right and nobody is called.</param>
public sealed record Correction(string Words, LedgerEntry Now, bool IsRefile = false);
