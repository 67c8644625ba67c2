using NewsBot.Core.Calls;

namespace NewsBot.Core.Figures;

/// <summary>A person, group or organisation the record knows.</summary>
public sealed record Figure
{
    public required FigureId Id { get; init; }

    /// <summary>The fullest name known, as it is shown.</summary>
    public required string Name { get; init; }

    public required CallerKind Kind { get; init; }

    /// <summary>Every other spelling that a story used for them, misprints among them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>When the record first met them.</summary>
    public required DateTimeOffset LearntAt { get; init; }

    public bool IsPerson => Kind == CallerKind.Person;

    /// <summary>How well a written name agrees with any of the figure's names.</summary>
    public NameMatch Match(string written)
    {
        var best = MatchOne(Name, written);
        foreach (var alias in Aliases)
        {
            var match = MatchOne(alias, written);
            best = match > best ? match : best;
        }

        return best;
    }

    private NameMatch MatchOne(string known, string written) =>
        IsPerson ? FigureName.Parse(known).Compare(FigureName.Parse(written)) : FigureName.CompareBodies(known, written);
}
