using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Digests;

/// <summary>The fixed word for what happened to an entry that was told before.</summary>
internal static class ChangeLabel
{
    /// <summary>Null where nothing happened that readers must know, and for an entry that was not known before.</summary>
    public static string? Of(ChangedEntry change) => change.Before is null ? null : Of(change.Before, change.Now);

    private static string? Of(LedgerEntry before, LedgerEntry now)
    {
        if (before.State != now.State)
        {
            return (before.State, now.State) switch
            {
                (_, EntryState.Withdrawn or EntryState.Held or EntryState.Disputed or EntryState.Rejected) => now.State.Word(),
                (EntryState.Withdrawn, _) when now.Stands() => "RENEWED",
                (EntryState.Held or EntryState.Disputed, _) when now.Stands() => "RELEASED",
                (EntryState.AwaitingRuling or EntryState.Rejected, _) when now.Stands() => "CONFIRMED",
                _ => null,
            };
        }

        if (now.EvidenceChanges.Any(c => before.EvidenceChanges.All(b => b.Check != c.Check)))
        {
            return EvidenceWords.Mark;
        }

        if (now.Stands() && before.Class != now.Class)
        {
            return now.Rulings.Any(r => r.Kind == RulingKind.Reclass) ? "RECLASSED" : now.Class > before.Class ? "HARDENED" : null;
        }

        return now.Stands() && Corrections(now) != Corrections(before) ? "CORRECTED" : null;
    }

    private static int Corrections(LedgerEntry entry) => entry.Rulings.Where(r => r.Kind == RulingKind.Correct).Sum(r => r.Number);
}
