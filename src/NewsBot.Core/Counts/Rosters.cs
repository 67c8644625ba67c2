using NewsBot.Core.Figures;

namespace NewsBot.Core.Counts;

/// <summary>All rosters of this desk.</summary>
public sealed class Rosters(IReadOnlyList<Roster> all)
{
    public IReadOnlyList<Roster> All { get; } = all;

    public IEnumerable<Roster> InForce(DateOnly day) => All.Where(r => r.IsInForce(day));

    /// <summary>Every roster of that name, whenever it was in force, earliest first.</summary>
    public IReadOnlyList<Roster> Named(string name) =>
        [.. All.Where(r => FigureName.Fold(r.Name).Trim() == FigureName.Fold(name).Trim()).OrderBy(r => r.From)];
}
