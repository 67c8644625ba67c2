using System.Text.RegularExpressions;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Evaluation;

/// <summary>
/// Says which told call is which labelled one. Scores: 3 the same, 2 compatible, 1 a surname alone, 0 another. The rules
/// are those that the labels were made to be measured with; the product's own comparing of names is a little stricter.
/// </summary>
internal static partial class PairMatcher
{
    private static readonly string[] Fillers = ["the", "of", "and", "a", "an", "for", "in", "on", "at", "party", "group", "groups", "uk", "s"];

    /// <summary>How well two callers agree.</summary>
    public static int Callers(LabelledCall label, string told)
    {
        var best = label.Kind == CallerKind.Person ? People(label.Caller, told) : Bodies(label.Caller, told);
        foreach (var alias in label.Aliases)
        {
            var score = Math.Max(Bodies(alias, told), Words(alias).SequenceEqual(Words(told)) ? 3 : 0);
            score = label.Kind == CallerKind.Person ? Math.Max(score, People(alias, told)) : score;
            best = Math.Max(best, Math.Min(score, 2));
        }

        return best;
    }

    public static int Targets(LabelledCall label, string told) =>
        Math.Max(Targets(label.Target, told), label.TargetAliases.Select(a => Math.Min(2, Math.Max(People(a, told), Bodies(a, told)))).DefaultIfEmpty(0).Max());

    private static int Targets(string label, string told) =>
        Math.Max(People(label, told), BodyWords(label).Count > 1 ? Bodies(label, told) : 0);

    public static int People(string one, string other)
    {
        var a = Words(one);
        var b = Words(other);
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        if (string.Concat(a) == string.Concat(b))
        {
            return 3;
        }

        if (a.Length > 1 && a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal)))
        {
            return 2;
        }

        if (EndsIn(a, b) || EndsIn(b, a))
        {
            return 1;
        }

        var (firstA, lastA) = Split(a);
        var (firstB, lastB) = Split(b);
        var same = lastA == lastB || (firstA is not null && firstB is not null && a[^1] == b[^1] && a[^1].Length > 2);
        var near = !same && Math.Min(lastA.Length, lastB.Length) >= 4 && FigureName.Slips(lastA, lastB, 1) <= 1;
        if (!same && !near)
        {
            return (b.Length == 1 && a.Length > 2 && a.AsSpan(1).Contains(b[0])) || (a.Length == 1 && b.Length > 2 && b.AsSpan(1).Contains(a[0])) ? 1 : 0;
        }

        return firstA is null || firstB is null ? 1 : FirstNamesAgree(firstA, firstB) ? 2 : 0;
    }

    public static int Bodies(string one, string other)
    {
        var a = BodyWords(one);
        var b = BodyWords(other);
        if (a.Count == 0 || b.Count == 0)
        {
            return 0;
        }

        if (a.SetEquals(b))
        {
            return 3;
        }

        var stemsA = a.Select(Stem).ToHashSet(StringComparer.Ordinal);
        var stemsB = b.Select(Stem).ToHashSet(StringComparer.Ordinal);
        var shared = stemsA.Count(stemsB.Contains);
        return stemsA.SetEquals(stemsB) || (shared >= 2 && shared * 2 >= stemsA.Union(stemsB).Count()) || Initials(one) == string.Concat(b) || Initials(other) == string.Concat(a) ? 2 : 0;
    }

    private static bool EndsIn(string[] longer, string[] shorter) =>
        longer.Length > shorter.Length && shorter.Length >= 2 && longer.AsSpan(longer.Length - shorter.Length).SequenceEqual(shorter);

    private static (string? First, string Last) Split(string[] words)
    {
        var i = words.Length - 1;
        while (i - 1 >= 1 && Lexicon.Particles.Contains(words[i - 1]))
        {
            i--;
        }

        i = i == 1 && words[0] is "de" or "da" or "di" or "della" or "der" or "den" or "des" or "du" or "von" or "van" or "bin" or "ibn" or "ter" ? 0 : i;
        return (i > 0 ? words[0] : null, string.Concat(words.Skip(i)));
    }

    private static bool FirstNamesAgree(string a, string b) =>
        a == b || (a[0] == b[0] && (a.Length == 1 || b.Length == 1))
        || (Math.Min(a.Length, b.Length) >= 3 && a[..3] == b[..3])
        || (Math.Min(a.Length, b.Length) >= 4 && FigureName.Slips(a, b, 1) <= 1)
        || FigureName.Parse(a + " x").Compare(FigureName.Parse(b + " x")) != NameMatch.Different;

    private static string[] Words(string name) => FigureName.Parse(name).Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> BodyWords(string name) => [.. Cut().Split(FigureName.Fold(name)).Where(w => w.Length > 0 && !Fillers.Contains(w))];

    private static string Stem(string word) => word switch
    {
        "dems" or "democrats" or "democrat" => "dem",
        "lib" => "liberal",
        "conservatives" or "tories" or "tory" => "conservative",
        "greens" => "green",
        "supporters" => "supporter",
        "councillors" => "councillor",
        _ => word,
    };

    private static string Initials(string name)
    {
        var letters = string.Concat(Cut().Split(FigureName.Fold(name)).Where(w => w.Length > 0 && w is not ("the" or "of" or "and" or "for" or "in")).Select(w => w[0]));
        return letters.Length >= 3 ? letters : " ";
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Cut();
}
