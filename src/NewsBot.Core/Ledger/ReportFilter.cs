using NewsBot.Core.Figures;

namespace NewsBot.Core.Ledger;

/// <summary>Which reports are wanted.</summary>
/// <param name="AsOf">Only what had been learnt by then.</param>
/// <param name="LearntAfter">Only what was learnt after this moment; null for all.</param>
public sealed record ReportFilter(
    DateTimeOffset AsOf,
    FigureId? Target = null,
    FigureId? Caller = null,
    DateTimeOffset? LearntAfter = null);
