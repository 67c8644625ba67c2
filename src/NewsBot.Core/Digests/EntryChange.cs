using NewsBot.Core.Ledger;

namespace NewsBot.Core.Digests;

/// <param name="Label">What happened, in the fixed words: WITHDRAWN, RENEWED, HARDENED, CONFIRMED.</param>
public sealed record EntryChange(LedgerEntry Entry, string Label);
