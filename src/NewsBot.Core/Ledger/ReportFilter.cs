using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger;

/// <summary>Which reports are wanted.</summary>
/// <param name="AsOf">Only what had been learnt by then.</param>
/// <param name="LearntAfter">Only what was learnt after this moment; null for all.</param>
/// <param name="CheckedAfter">Only what a version that was learnt after this moment made something else of; null for all. Reports only.</param>
public sealed record ReportFilter(
    DateTimeOffset AsOf,
    FigureId? Target = null,
    FigureId? Caller = null,
    DateTimeOffset? LearntAfter = null,
    StoryId? Story = null,
    DateTimeOffset? CheckedAfter = null);
