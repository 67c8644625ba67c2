using NewsBot.Core.Calls;
using NewsBot.Core.Figures;

namespace NewsBot.Core.Ledger;

/// <summary>
/// Decides for one story which figure each written name means, and makes figures for names the record does not know.
/// A full name settles by itself. A misprint, a short form or a bare surname settles only with more evidence: for a caller,
/// that the figure is on record about the same target; for a target, that no second figure could be meant.
/// </summary>
internal sealed class FigureResolver(IReadOnlyList<Figure> known, DateTimeOffset at)
{
    private readonly List<Figure> _figures = [.. known];
    private readonly List<FigureAlias> _aliases = [];
    private readonly HashSet<FigureId> _made = [];

    /// <summary>The figures made here, with all their spellings.</summary>
    public IReadOnlyList<Figure> Made => [.. _figures.Where(f => _made.Contains(f.Id))];

    /// <summary>The spellings that are new for figures that were known before.</summary>
    public IReadOnlyList<FigureAlias> Aliases => _aliases;

    public Figure Target(string name, IReadOnlyList<string>? spellings) =>
        Settle(Best(CallerKind.Person, name, _ => true) ?? Best(CallerKind.Organisation, name, _ => true), name, spellings, CallerKind.Person);

    /// <param name="isOnRecord">Whether a figure is on record already as a caller about the target in question.</param>
    public Figure Caller(string name, CallerKind kind, IReadOnlyList<string>? spellings, Func<Figure, bool> isOnRecord) =>
        Settle(Best(kind, name, isOnRecord), name, spellings, kind);

    /// <summary>The figures that a written name could mean at all.</summary>
    public IEnumerable<Figure> Candidates(string name, CallerKind kind) =>
        _figures.Where(f => f.IsPerson == (kind == CallerKind.Person) && f.Match(name) > NameMatch.Different);

    private Figure? Best(CallerKind kind, string name, Func<Figure, bool> isPlausible)
    {
        var candidates = Candidates(name, kind).Select(f => (Figure: f, Match: f.Match(name))).ToArray();
        var same = candidates.Where(c => c.Match == NameMatch.Same).Select(c => c.Figure).ToArray();
        if (same.Length > 0)
        {
            return same.FirstOrDefault(isPlausible) ?? same[0];
        }

        foreach (var level in (ReadOnlySpan<NameMatch>)[NameMatch.Compatible, NameMatch.SurnameOnly])
        {
            var plausible = candidates.Where(c => c.Match == level && isPlausible(c.Figure)).ToArray();
            if (plausible.Length > 0)
            {
                return plausible.Length == 1 ? plausible[0].Figure : null;
            }
        }

        return null;
    }

    private Figure Settle(Figure? found, string name, IReadOnlyList<string>? spellings, CallerKind kind)
    {
        var figure = found;
        if (figure is null)
        {
            figure = new Figure { Id = FigureId.Fresh(at), Name = name, Kind = kind, LearntAt = at };
            _figures.Add(figure);
            _made.Add(figure.Id);
        }

        foreach (var spelling in (IEnumerable<string>)[name, .. spellings ?? []])
        {
            figure = Learn(figure, spelling, isFullName: ReferenceEquals(spelling, name));
        }

        return figure;
    }

    private Figure Learn(Figure figure, string spelling, bool isFullName)
    {
        if (figure.Name == spelling || figure.Aliases.Contains(spelling))
        {
            return figure;
        }

        // A fuller name takes over from a bare surname; of two full names the first one stays.
        var becomesName = isFullName && figure.IsPerson
            && FigureName.Parse(figure.Name).First is null && FigureName.Parse(spelling).First is not null;
        var learnt = becomesName
            ? figure with { Name = spelling, Aliases = [.. figure.Aliases, figure.Name] }
            : figure with { Aliases = [.. figure.Aliases, spelling] };
        _figures[_figures.FindIndex(f => f.Id == figure.Id)] = learnt;
        if (!_made.Contains(figure.Id))
        {
            _aliases.Add(new(figure.Id, spelling, becomesName));
        }

        return learnt;
    }
}
