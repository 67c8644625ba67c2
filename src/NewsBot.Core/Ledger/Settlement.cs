using NewsBot.Core.Figures;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Origins;

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
    /// <summary>Whose copy the story carries; null where that was not asked, for a story that reports nothing.</summary>
    public StoryCopy? Copy { get; init; }
}
