using System.Text.Json;
using NewsBot.Core.Figures;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Tests.Questions;

/// <summary>Compares an answer with what the corpus expects of it, by the rules that the corpus's own page states.</summary>
internal static class AnswerJudge
{
    /// <summary>What is wrong with the answer; empty when it is right.</summary>
    public static IReadOnlyList<string> Faults(JsonElement expect, Answer answer)
    {
        var faults = new List<string>();
        var text = Folded(answer.Text + " \n " + answer.Quote);
        var got = answer.Callers;
        if (expect.TryGetProperty("callers", out _) && !expect.TryGetProperty("count", out _))
        {
            var wanted = Names(expect, "callers");
            faults.AddRange(wanted.Where(n => !IsNamed(n, got)).Select(n => "misses " + n));
            faults.AddRange(got.Where(n => !IsNamed(n, [.. wanted, .. Names(expect, "also")])).Select(n => "has too much " + n));
        }

        faults.AddRange(Names(expect, "must_not").Where(n => IsNamed(n, got)).Select(n => "must not name " + n));
        if (Names(expect, "any_of") is { Count: > 0 } any && !any.Any(n => IsNamed(n, got) || text.Contains(Folded(n), StringComparison.Ordinal)))
        {
            faults.Add("names none of " + string.Join(", ", any));
        }

        if (Names(expect, "names_any") is { Count: > 0 } some
            && some.Count(n => IsNamed(n, got) || text.Contains(Folded(n), StringComparison.Ordinal)) < Math.Min(3, some.Count))
        {
            faults.Add("names too few of " + string.Join(", ", some));
        }

        faults.AddRange(Names(expect, "targets").Where(n => !IsNamed(n, answer.Targets)).Select(n => "misses the target " + n));
        Value("count", answer.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Value("yes_no", answer.YesNo);
        Value("date", answer.Date);
        if (expect.TryGetProperty("quote_contains", out var words) && !text.Contains(Folded(words.GetString()!), StringComparison.Ordinal))
        {
            faults.Add("does not quote " + words.GetString());
        }

        if (Names(expect, "quote_contains_any") is { Count: > 0 } quotes && !quotes.Any(q => text.Contains(Folded(q), StringComparison.Ordinal)))
        {
            faults.Add("quotes none of " + string.Join(" | ", quotes));
        }

        if (expect.TryGetProperty("none", out var none) && none.GetBoolean() && (!answer.None || got.Count > 0))
        {
            faults.Add("should have no answer");
        }

        if (Names(expect, "sources") is { Count: > 0 } sources && !sources.Intersect(answer.Sources).Any())
        {
            faults.Add("cites no story that supports it");
        }

        return faults;

        void Value(string field, string? actual)
        {
            if (expect.TryGetProperty(field, out var wanted))
            {
                string[] good = [wanted.ToString(), .. expect.TryGetProperty(field + "_alt", out var others) ? others.EnumerateArray().Select(o => o.ToString()) : []];
                if (!good.Contains(actual))
                {
                    faults.Add($"{field} is {actual}, not {wanted}");
                }
            }
        }
    }

    private static bool IsNamed(string name, IReadOnlyCollection<string> names) => names.Any(n =>
        FigureName.Parse(n).Compare(FigureName.Parse(name)) >= NameMatch.Compatible || FigureName.CompareBodies(n, name) >= NameMatch.Compatible);

    private static string Folded(string text) => string.Join(' ', text.ToLowerInvariant()
        .Replace('‘', '\'').Replace('’', '\'').Replace('“', '"').Replace('”', '"').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<string> Names(JsonElement json, string field) =>
        json.TryGetProperty(field, out var list) ? [.. list.EnumerateArray().Select(n => n.GetString()!)] : [];
}
