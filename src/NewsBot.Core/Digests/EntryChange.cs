using NewsBot.Core.Ledger;

namespace NewsBot.Core.Digests;

/// <param name="Label">What happened, in the fixed words: WITHDRAWN, HELD, DISPUTED, REJECTED, RENEWED, RELEASED, CONFIRMED, RECLASSED, HARDENED, CORRECTED, EVIDENCE-CHANGED.</param>
/// <param name="Was">What it was before that it is not now, in words; null where only its state differs.</param>
public sealed record EntryChange(LedgerEntry Entry, string Label, string? Was = null);
