using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>Finds whom a phrase means among the figures of the record.</summary>
internal static class NameSearch
{
    /// <summary>Two holders of one post, both asked to go within so many days of each other, cannot be told apart by the post.</summary>
    private const int SameTimeDays = 45;

    /// <summary>So many times as many calls make one of several namesakes the one who is meant.</summary>
    private const int TimesMore = 3;

    /// <summary>Those whom the phrase could mean as somebody asked to go, all equally well; empty for nobody.</summary>
    /// <param name="then">Who held which office on the days asked about: it goes above the posts that stories gave at other times.</param>
    public static IReadOnlyList<KnownFigure> Target(RecordNames names, string phrase, OfficesThen then)
    {
        var isOffice = OfficeWords.IsOffice(phrase);
        var fits = Fits(names, f => f.IsTarget, phrase, (figure, office) => then.Holds(figure, phrase) ?? (isOffice && OfficesFit(figure, office)));
        if (fits.Count == 0)
        {
            return [];
        }

        var best = fits.Max(f => f.Fit);

        // A full name of somebody else is not a slip of a target's name; a body's name in a post ("boss of Marsh Council") is no name of its own.
        if (best < NameFit.Same && best != NameFit.Office && names.Named(new(Bare(phrase))).Any(s => s.Speaks && !s.IsTarget))
        {
            return [];
        }

        var meant = fits.Where(f => f.Fit == best).Select(f => f.Figure).ToArray();
        if (best == NameFit.Office && meant.Length > 1)
        {
            // Of those who held the post in the last year the one nearly all calls are about; else whoever was asked to go last.
            // Who is known to have held it then may have been asked to go at any time.
            var last = meant.Max(f => f.LastAsked);
            meant = Foremost([.. meant.Where(f => (last - f.LastAsked).TotalDays < 365 || then.Holds(f, phrase) == true)]);
            meant = [.. meant.Where(f => (last - f.LastAsked).TotalDays < SameTimeDays || meant.Length == 1 || then.Holds(f, phrase) == true)];
        }

        return Foremost(meant);
    }

    /// <summary>
    /// Of several who share a surname the one whom nearly all the calls are about, as a desk means it; without such a one, all of them.
    /// </summary>
    private static KnownFigure[] Foremost(KnownFigure[] meant)
    {
        var named = meant.Where(m => m.Names.Any(n => n.First is not null) || !m.Figure.IsPerson).ToArray();
        var byCalls = (named.Length > 0 ? named : meant).OrderByDescending(m => m.TimesAsked).ToArray();
        return byCalls.Length > 1 && byCalls[0].TimesAsked >= TimesMore * Math.Max(byCalls[1].TimesAsked, 1) ? [byCalls[0]] : byCalls;
    }

    /// <summary>Those whom the phrase could mean as somebody who speaks, all equally well.</summary>
    /// <param name="about">Those who speak of this target are preferred; null for no preference.</param>
    public static IReadOnlyList<KnownFigure> Speaker(RecordNames names, string phrase, FigureId? about)
    {
        if (about is { } target)
        {
            // A title of several words need not be an office that we know: "the Father of the House".
            var near = Best(Fits(names, s => s.Speaks && s.Targets.Contains(target), phrase, (figure, office) => (office.Length > 1 || OfficeWords.IsOffice(phrase)) && RolesFit(figure, office)));
            if (near.Count > 0)
            {
                return near;
            }
        }

        var anywhere = Fits(names, s => s.Speaks, phrase, static (_, _) => false);
        return anywhere.Any(f => f.Fit >= NameFit.Surname) ? Best(anywhere) : [];
    }

    private static List<KnownFigure> Best(List<(KnownFigure Figure, NameFit Fit)> fits) =>
        fits.Count == 0 ? [] : [.. fits.Where(f => f.Fit == fits.Max(o => o.Fit)).Select(f => f.Figure)];

    private static List<(KnownFigure Figure, NameFit Fit)> Fits(
        RecordNames names, Func<KnownFigure, bool> isWanted, string phrase, Func<KnownFigure, string[], bool> byOffice)
    {
        // "Plaid Cymru" is a name, though a party's word stands in front.
        TypedName[] typed = [.. new[] { phrase, Bare(phrase) }.Distinct(StringComparer.Ordinal).Select(p => new TypedName(p))];

        // Nothing fits better than the very name, and most questions have it: then nobody else is looked at.
        var exact = typed.SelectMany(names.Named).Where(isWanted).Distinct().Select(f => (f, NameFit.Same)).ToList();
        if (exact.Count > 0)
        {
            return exact;
        }

        var office = OfficeWords.Of(phrase);
        var fits = new List<(KnownFigure, NameFit)>();
        foreach (var figure in names.All.Where(isWanted))
        {
            var fit = typed.Max(figure.Fit);
            if (fit < NameFit.Office && byOffice(figure, office))
            {
                fit = NameFit.Office;
            }

            if (fit > NameFit.None)
            {
                fits.Add((figure, fit));
            }
        }

        return fits;
    }

    private static bool OfficesFit(KnownFigure figure, string[] wanted) => figure.Offices.Any(o => OfficeWords.Fits(wanted, o));

    private static bool RolesFit(KnownFigure figure, string[] wanted) => figure.Roles.Any(r => OfficeWords.Fits(wanted, r));

    /// <summary>The phrase without what stands before a name: "the Labour leader Keir Starmer", "the MP Jo Roe".</summary>
    private static string Bare(string phrase)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = 0;
        while (from < words.Length - 1 && IsBeforeName(FigureName.Fold(words[from])))
        {
            from++;
        }

        return string.Join(' ', words[from..]);
    }

    private static bool IsBeforeName(string folded) =>
        folded is "the" or "a" or "our" or "former" or "ex" or "old" or "charity" or "union" or "campaigner" or "campaigners" or "newspaper" or "paper" or "broadcaster" or "columnist"
            or "writer" or "company" or "firm" or "body" or "group" or "sir" or "dame" || OfficeWords.HasHead(folded) || PartyNames.Find(folded) is not null;
}
