using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger;

/// <summary>All that one story adds to the record. Written in one transaction or not at all.</summary>
/// <param name="NewFigures">Figures the record did not know.</param>
/// <param name="NewAliases">New spellings of figures it knew. One that is fuller than the figure's name becomes its name.</param>
public sealed record Settlement(
    Story Story,
    IReadOnlyList<Figure> NewFigures,
    IReadOnlyList<FigureAlias> NewAliases,
    IReadOnlyList<Report> Reports,
    IReadOnlyList<StanceReport> Stances)
{
    /// <summary>When the story's page is to be read again; null for never.</summary>
    public DateTimeOffset? VisitAt { get; init; }
}
