namespace NewsBot.Core.Ledger.Rulings;

/// <summary>What came of an order: a ruling that is written, or the words why nothing was changed.</summary>
/// <param name="Before">The entry as it was; null for one that this workspace does not know.</param>
/// <param name="After">The entry as it is now: for a merge the one it became part of, for a split the one that was told apart.</param>
/// <param name="CountBefore">How many calls for the target counted before, and <paramref name="CountAfter"/> after.</param>
/// <param name="Overruled">The ruling of another editor that this one goes against; null where there is none.</param>
public sealed record RulingOutcome(
    Ruling? Ruling, LedgerEntry? Before, LedgerEntry? After, int CountBefore, int CountAfter, Ruling? Overruled, string? Refusal)
{
    public static RulingOutcome Refused(string why, LedgerEntry? entry = null) => new(null, entry, entry, 0, 0, null, why);
}
