using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>A figure of the record as questions look for it.</summary>
/// <param name="names">All the figure's names, taken apart.</param>
internal sealed class KnownFigure(Figure figure, IReadOnlyList<FigureName> names)
{
    public Figure Figure { get; } = figure;

    public IReadOnlyList<FigureName> Names => names;

    /// <summary>The posts that stories give them as a target, folded.</summary>
    public HashSet<string> Offices { get; } = new(StringComparer.Ordinal);

    /// <summary>What stories say they are as callers, folded.</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

    public HashSet<FigureId> Targets { get; } = [];

    public bool IsTarget { get; set; }

    /// <summary>They called, or took a stance.</summary>
    public bool Speaks { get; set; }

    /// <summary>How many reports there are of somebody asking them to go.</summary>
    public int TimesAsked { get; set; }

    /// <summary>When they were last asked to go.</summary>
    public DateTimeOffset LastAsked { get; set; }

    /// <summary>How well a name as typed agrees with any of the figure's names.</summary>
    public NameFit Fit(string typed)
    {
        if (!Figure.IsPerson)
        {
            return BodyFit(typed);
        }

        var name = FigureName.Parse(typed);
        var best = NameFit.None;
        foreach (var known in names)
        {
            var fit = known.Compare(name) switch
            {
                // A surname alone is no more than that, though a story may have used it so.
                NameMatch.Same when name.First is null => NameFit.Surname,
                NameMatch.Same => NameFit.Same,
                NameMatch.Compatible => NameFit.Compatible,
                NameMatch.SurnameOnly when name.First is null && name.Surname == known.Surname => NameFit.Surname,
                NameMatch.SurnameOnly when name.First is null => NameFit.NearSurname,
                NameMatch.SurnameOnly => NameFit.None,
                _ when known.Key.EndsWith(" " + name.Key, StringComparison.Ordinal) => NameFit.Surname,
                _ => Misspelt(known, name),
            };
            best = fit > best ? fit : best;
        }

        return best;
    }

    private static NameFit Misspelt(FigureName known, FigureName typed)
    {
        if (known.IsEmpty || typed.IsEmpty)
        {
            return NameFit.None;
        }

        if (typed.First is null)
        {
            return typed.Surname == known.First ? NameFit.FirstName
                : Near(known.Surname, typed.Surname) ? NameFit.NearSurname
                : NameFit.None;
        }

        // Typed fast: both names may have slipped, the long ones twice.
        return known.First is { } first && first[0] == typed.First[0] && Near(known.Surname, typed.Surname)
            && (first == typed.First || Near(first, typed.First)) ? NameFit.NearName : NameFit.None;
    }

    private static bool Near(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        return a == b || (shorter >= 4 && FigureName.Slips(a, b) <= (shorter >= 7 ? 2 : 1));
    }

    private NameFit BodyFit(string typed)
    {
        var best = NameFit.None;
        foreach (var known in names)
        {
            var fit = FigureName.CompareBodies(known.Written, typed) switch
            {
                NameMatch.Same => NameFit.Same,
                NameMatch.Compatible => NameFit.Compatible,
                _ when Shortened(known.Written, typed) => NameFit.Surname,
                _ => NameFit.None,
            };
            best = fit > best ? fit : best;
        }

        return best;
    }

    /// <summary>"the Farmers' Alliance" for "Farmers' Alliance Arl Valley branch": all words, two of them at least, in the longer name.</summary>
    private static bool Shortened(string known, string typed)
    {
        var words = FigureName.BodyWords(typed);
        var whole = FigureName.BodyWords(known);
        return words.Length >= 2 && words.All(whole.Contains);
    }
}
