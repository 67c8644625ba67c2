using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Checks;

namespace NewsBot.Core.Ledger;

/// <summary>The fixed words for states, and what follows from them.</summary>
public static class EntryStates
{
    /// <summary>The word people read.</summary>
    public static string Word(this EntryState state) => state switch
    {
        EntryState.Unreviewed => "UNREVIEWED",
        EntryState.Confirmed => "CONFIRMED",
        EntryState.Withdrawn => "WITHDRAWN",
        EntryState.AwaitingRuling => "AWAITING RULING",
        EntryState.Held => "HELD",
        EntryState.Disputed => "DISPUTED",
        _ => "REJECTED",
    };

    /// <summary>True when the call is on the list and counted in its class.</summary>
    public static bool Stands(this EntryState state) => state is EntryState.Unreviewed or EntryState.Confirmed;

    /// <summary>True when the call is on the list and counted in its class.</summary>
    public static bool Stands(this LedgerEntry entry) => entry.State.Stands();

    /// <summary>Stands, and asks for the target to go, at once or by a date: what "has called for X to go" means, and what is counted.</summary>
    public static bool AsksToGo(this LedgerEntry entry) => entry.Stands() && (entry.Class is CallClass.Explicit or CallClass.Timetable);

    /// <summary>True when an editor should look at it.</summary>
    public static bool NeedsRuling(this LedgerEntry entry) =>
        entry.State is EntryState.AwaitingRuling or EntryState.Held || entry.Proposals.Count > 0 || entry.EvidenceChanges.Count > 0;

    /// <summary>All that is to be said of how an entry stands: "CONFIRMED, RENEWED, CORRECTED, EVIDENCE-CHANGED".</summary>
    public static string Words(this LedgerEntry entry) => string.Join(
        ", ",
        new[]
        {
            entry.State.Word(),
            entry.IsRenewed ? "RENEWED" : null,
            entry.IsCorrected ? "CORRECTED" : null,
            entry.EvidenceChanges.Count > 0 ? EvidenceWords.Mark : null,
        }.OfType<string>());
}
