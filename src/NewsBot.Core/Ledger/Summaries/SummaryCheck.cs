using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>
/// Checks a summary against what it was made of, without knowing how it was made: names, numbers, days and quotes must stand in the stories
/// or in the record, and every sentence must be a whole one. A summary with a fault is not shown.
/// </summary>
public static partial class SummaryCheck
{
    private const int MostSentences = 3;
    private const int MostWords = 60;

    private static readonly string[] Pronouns =
    [
        "he", "she", "him", "her", "his", "hers", "they", "them", "it", "its", "their", "theirs", "who", "himself", "herself", "themselves", "i", "we", "us", "you",
    ];

    private static readonly string[] Broken = ["  ", "()", "( ", " )", " ,", ",,", " .", "..", " ;", ", ;", ",;", ",.", "“”", " over .", " over,"];

    /// <returns>What is wrong, in plain words; empty when nothing is.</returns>
    public static IReadOnlyList<string> Faults(Summary summary, SummaryFacts facts)
    {
        var folded = facts.Texts.Select(Padded).ToArray();
        var faults = new List<string>();
        if (summary.Sentences.Count > MostSentences)
        {
            faults.Add($"has {summary.Sentences.Count} sentences");
        }

        foreach (var sentence in summary.Sentences)
        {
            faults.AddRange(Of(sentence, facts, folded).Select(f => $"{f}: {sentence}"));
        }

        if (summary.Quote is { } quote)
        {
            if (!Stands(quote.Words, facts.Texts))
            {
                faults.Add($"quotes what no story says: {quote.Words}");
            }

            if (!IsKnown(quote.Speaker, facts, folded))
            {
                faults.Add($"quotes somebody unknown: {quote.Speaker}");
            }
        }

        return faults;
    }

    private static IEnumerable<string> Of(SummarySentence sentence, SummaryFacts facts, string[] folded)
    {
        var text = sentence.ToString();
        foreach (var fault in Shape(text, sentence))
        {
            yield return fault;
        }

        foreach (Match quoted in Quoted().Matches(text))
        {
            if (!Stands(quoted.Groups[1].Value, facts.Texts))
            {
                yield return $"quotes what no story says ({quoted.Groups[1].Value})";
            }
        }

        foreach (var person in sentence.People.Where(p => !IsKnown(p, facts, folded)))
        {
            yield return $"names somebody unknown ({person})";
        }

        // What is accounted for is taken out; what stays with a capital or a digit must stand in a story as it is.
        var rest = Quoted().Replace(text, " ");
        var others = 0;
        rest = Others().Replace(rest, m =>
        {
            others += int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture);
            return " ";
        });
        rest = Untold().Replace(rest, " ");
        foreach (Match day in Day().Matches(rest))
        {
            if (!facts.Dates.Any(d => IsSaid(d, day)))
            {
                yield return $"tells a day of no call ({day.Value.Trim()})";
            }
        }

        rest = Day().Replace(rest, " ");
        var shown = sentence.People.Count(p => Holds(text, Folded(p)));
        if (shown + others < sentence.People.Count || others > sentence.People.Count)
        {
            yield return $"names {shown} and {others} others of {sentence.People.Count}";
        }

        foreach (var known in facts.Known.OrderByDescending(k => k.Length))
        {
            rest = Without(rest, known);
        }

        foreach (var pronoun in Words().Matches(rest).Select(m => m.Value.ToLowerInvariant()).Where(Pronouns.Contains))
        {
            yield return $"says “{pronoun}”";
        }

        foreach (var word in Names().Matches(rest).Select(m => m.Value).Where(w => w is not ("The" or "A" or "An") && !Stands(w, folded)))
        {
            // "MPs" of two of whom each is an MP.
            if (!facts.Known.Any(k => Holds(k, Folded(word)) || (word.EndsWith('s') && Holds(k, Folded(word[..^1])))) && !text.StartsWith(word, StringComparison.Ordinal))
            {
                yield return $"tells what no story says ({word})";
            }
        }
    }

    private static IEnumerable<string> Shape(string text, SummarySentence sentence)
    {
        if (text.Length == 0 || char.IsLower(text[0]) || char.IsWhiteSpace(text[0]))
        {
            yield return "does not begin with a capital";
        }

        if (!text.EndsWith('.'))
        {
            yield return "does not end with a full stop";
        }

        if (Broken.FirstOrDefault(b => text.Contains(b, StringComparison.Ordinal)) is { } broken)
        {
            yield return $"holds “{broken}”";
        }

        if (Words().Matches(text).Any(m => m.Value is "null" or "NULL") || text.Any(char.IsControl))
        {
            yield return "holds what is no word";
        }

        if (text.Split(' ').Length > MostWords)
        {
            yield return $"has {text.Split(' ').Length} words";
        }

        if (sentence.Sources.Count == 0 || sentence.People.Count == 0)
        {
            yield return "has no source or nobody in it";
        }
    }

    private static bool Stands(string words, IEnumerable<string> texts) => texts.Any(t => t.Contains(words, StringComparison.Ordinal));

    private static bool IsKnown(string name, SummaryFacts facts, string[] folded) => facts.Known.Contains(name) || Stands(name, folded);

    /// <summary>Whether the words stand in a story as whole words, accents, case and marks aside.</summary>
    private static bool Stands(string words, string[] folded) => Padded(words) is { Length: > 2 } sought && folded.Any(t => t.Contains(sought, StringComparison.Ordinal));

    private static bool Holds(string text, string folded) => folded.Length > 0 && Padded(text).Contains($" {folded} ", StringComparison.Ordinal);

    private static string Padded(string text) => $" {Folded(text)} ";

    private static string Folded(string text) =>
        string.Join(' ', Words().Matches(text.Replace("'s", " s", StringComparison.Ordinal).Replace("’s", " s", StringComparison.Ordinal)).Select(m => FigureName.Fold(m.Value)));

    /// <summary>The text without a known name, where it stands as whole words.</summary>
    private static string Without(string text, string known)
    {
        var clean = Messages.CleanText.Line(known);
        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            var end = at + clean.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                text = text.Remove(at, clean.Length).Insert(at, " ");
            }
        }

        return text;

        int Find(int from) => clean.Length == 0 || from >= text.Length ? -1 : text.IndexOf(clean, from, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSaid(PartialDate date, Match day)
    {
        var month = day.Groups["month"].Value;
        var year = day.Groups["year"].Value;
        return (day.Groups["day"].Value is var d && (d.Length == 0 ? date.Day is null : date.Day == int.Parse(d, CultureInfo.InvariantCulture)))
            && (month.Length == 0 ? date.Month is null : date.Month is not null && month == CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month.Value))
            && (year.Length == 0 || year == date.Year.ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("“([^”]*)”", RegexOptions.None, 2000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@" and (\d+) others?\b", RegexOptions.None, 2000)]
    private static partial Regex Others();

    [GeneratedRegex(@"; \d+ more not told here\b", RegexOptions.None, 2000)]
    private static partial Regex Untold();

    [GeneratedRegex(@"(?:^|(?<= ))(?:(?:[oO]n (?<day>\d{1,2}) |[iI]n )(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?: (?<year>\d{4}))?|[iI]n (?<year>\d{4})) (?=\p{L})", RegexOptions.None, 2000)]
    private static partial Regex Day();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}'’]+", RegexOptions.None, 2000)]
    private static partial Regex Words();

    // A run of words with capitals, or with digits: a name or a number.
    [GeneratedRegex(@"[£$€]?(?:\p{Lu}[\p{L}\p{M}\p{N}'’\-]*|\p{N}[\p{L}\p{N},.\-]*(?<=[\p{L}\p{N}]))(?: (?:\p{Lu}[\p{L}\p{M}\p{N}'’\-]*|\p{N}[\p{L}\p{N},.\-]*(?<=[\p{L}\p{N}])))*", RegexOptions.None, 2000)]
    private static partial Regex Names();
}
