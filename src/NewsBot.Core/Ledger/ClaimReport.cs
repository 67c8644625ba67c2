using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger;

/// <summary>A claimed number as one story tells it, with its target settled to a figure. Never changed once written, and never part of a count.</summary>
public sealed record ClaimReport(FigureId TargetId, CountClaim Claim, StoryHeader Story)
{
    /// <summary>When the story came out, or when we learnt of it.</summary>
    public DateTimeOffset At => Story.Published ?? Story.LearntAt;
}
