using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Milestones;

namespace NewsBot.Core.Alerts;

/// <summary>One new call, or one statement that several make together.</summary>
/// <param name="Entries">At least one; all on the same target, by the same words of the same story.</param>
/// <param name="Reached">What the list reached with it.</param>
/// <param name="Named">How many plain calls on the target stand now.</param>
public sealed record Alert(IReadOnlyList<LedgerEntry> Entries, AlertLevel Level, IReadOnlyList<Milestone> Reached, int Named)
{
    public Figure Target => Entries[0].Target;

    /// <summary>When the first of it was learnt.</summary>
    public DateTimeOffset LearntAt => Entries.Min(e => e.LearntAt);
}
