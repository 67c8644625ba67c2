using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>A figure of the record as questions look for it.</summary>
internal sealed class KnownFigure(Figure figure)
{
    private readonly SpelledNames _spelled = SpelledNames.Of(figure);

    public Figure Figure { get; } = figure;

    public IReadOnlyList<FigureName> Names => _spelled.Names;

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
    public NameFit Fit(TypedName typed)
    {
        if (!Figure.IsPerson)
        {
            return BodyFit(typed);
        }

        var name = typed.Person;
        var best = NameFit.None;
        foreach (var known in _spelled.Names)
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
                _ when known.Key.Length > name.Key.Length && known.Key[^(name.Key.Length + 1)] == ' ' && known.Key.EndsWith(name.Key, StringComparison.Ordinal) => NameFit.Surname,
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
                : typed.MaySlip(known, 2) && Near(known.Surname, typed.Surname) ? NameFit.NearSurname
                : NameFit.None;
        }

        // A short surname with a letter too much or too few, behind the very first name.
        if (known.First == typed.First && known.Surname[0] == typed.Surname[0] && typed.MaySlip(known, 1)
            && Math.Min(known.Surname.Length, typed.Surname.Length) == 3 && FigureName.Slips(known.Surname, typed.Surname) <= 1)
        {
            return NameFit.NearName;
        }

        // Typed fast: both names may have slipped, the long ones twice.
        return known.First is { } first && first[0] == typed.First[0] && typed.MaySlip(known, 2) && Near(known.Surname, typed.Surname)
            && (first == typed.First || Near(first, typed.First)) ? NameFit.NearName : NameFit.None;
    }

    private static bool Near(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        return a == b || (shorter >= 4 && FigureName.Slips(a, b) <= (shorter >= 7 ? 2 : 1));
    }

    private NameFit BodyFit(TypedName typed)
    {
        var best = NameFit.None;
        for (var i = 0; i < _spelled.Names.Length; i++)
        {
            var words = _spelled.BodyWords[i];
            var fit = FigureName.CompareBodies(_spelled.Names[i].Written, words, typed.Text, typed.BodyWords) switch
            {
                NameMatch.Same => NameFit.Same,
                NameMatch.Compatible => NameFit.Compatible,
                _ when Shortened(words, typed.BodyWords) => NameFit.Surname,
                _ => NameFit.None,
            };
            best = fit > best ? fit : best;
        }

        return best;
    }

    /// <summary>"the Farmers' Alliance" for "Farmers' Alliance Arl Valley branch": all words, two of them at least, in the longer name.</summary>
    private static bool Shortened(string[] whole, string[] typed) => typed.Length >= 2 && typed.All(whole.Contains);
}
