using NewsBot.Core.Calls;
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
    /// <summary>When the story's page is to be read again; null for never.</summary>
    public DateTimeOffset? VisitAt { get; init; }

    /// <summary>Numbers that the story gives, beside those it names.</summary>
    public IReadOnlyList<ClaimReport> Claims { get; init; } = [];

    /// <summary>Whose copy the story carries; null where that was not asked, for a story that reports nothing.</summary>
    public StoryCopy? Copy { get; init; }

    /// <summary>What the story reports, everybody under the name that the record shows them by.</summary>
    /// <param name="known">The figures that the record knew before.</param>
    public StoryReading Named(StoryReading reading, IEnumerable<Figure> known)
    {
        var names = known.Concat(NewFigures).DistinctBy(f => f.Id).ToDictionary(f => f.Id, f => f.Name);
        Caller Caller(Caller caller, FigureId id) => caller with { Name = names.GetValueOrDefault(id) ?? caller.Name, Aliases = [caller.Name, .. caller.Aliases ?? []] };
        Target Target(Target target, FigureId id) => target with { Name = names.GetValueOrDefault(id) ?? target.Name, Aliases = [target.Name, .. target.Aliases ?? []] };
        return reading with
        {
            Calls = [.. Reports.Take(reading.Calls.Count).Select(r => r.Call with { Caller = Caller(r.Call.Caller, r.CallerId), Target = Target(r.Call.Target, r.TargetId) })],
            Stances = [.. Stances.Select(s => s.Stance with { Holder = Caller(s.Stance.Holder, s.HolderId), Target = Target(s.Stance.Target, s.TargetId) })],
        };
    }
}
