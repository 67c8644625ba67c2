namespace NewsBot.Core.Ledger.Milestones;

/// <summary>Something that a list of callers had not reached before.</summary>
/// <param name="Words">"10 named explicit callers", "the first council leader".</param>
/// <param name="Entries">The entries it stands on: for a number all that are counted, for a first the ones that are it. Never empty.</param>
public sealed record Milestone(string Words, IReadOnlyList<LedgerEntry> Entries);
