using System.Runtime.CompilerServices;
using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>A figure's names taken apart and folded. That is done once for a figure, however many views of the record it stands in.</summary>
internal sealed class SpelledNames
{
    private static readonly ConditionalWeakTable<Figure, SpelledNames> Known = [];

    private SpelledNames(Figure figure)
    {
        Names = [.. figure.Aliases.Prepend(figure.Name).Distinct(StringComparer.Ordinal).Select(FigureName.Parse)];
        var folded = Names.Select(n => FigureName.Fold(n.Written).Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Words = [.. folded.SelectMany(w => w).Distinct(StringComparer.Ordinal)];
        BodyWords = figure.IsPerson ? [] : [.. Names.Select(n => FigureName.BodyWords(n.Written))];
        ExactKeys = figure.IsPerson
            ? [.. Names.Where(n => n.First is not null).Select(n => n.Joined).Distinct(StringComparer.Ordinal)]
            : [.. BodyWords.Where(w => w.Length > 0).Select(w => string.Join(' ', w)).Distinct(StringComparer.Ordinal)];
        FullNames = [.. Names.Zip(folded).Where(n => n.Second.Length > 1).SelectMany(n => new[] { string.Join(' ', n.Second), n.First.Key })];
    }

    public FigureName[] Names { get; }

    /// <summary>The telling words of each of a body's names; empty for a person.</summary>
    public string[][] BodyWords { get; }

    /// <summary>The folded forms that a name as typed must have to be the very name of the figure: a person's words in one, a body's telling words.</summary>
    public string[] ExactKeys { get; }

    /// <summary>Names of more than one word, folded, with and without titles.</summary>
    public string[] FullNames { get; }

    /// <summary>Every word of any of the names, folded.</summary>
    public string[] Words { get; }

    public static SpelledNames Of(Figure figure) => Known.GetValue(figure, f => new(f));
}
