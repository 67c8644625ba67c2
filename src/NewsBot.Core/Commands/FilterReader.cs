using NewsBot.Core.Calls;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Commands;

/// <summary>Reads the filters of a standing order: class:… party:… role:… region:… source:… from:… and -word.</summary>
internal static class FilterReader
{
    private const int MostWords = 20;

    private static readonly string[] Keys = ["class", "party", "role", "region", "source", "from"];

    /// <summary>Null where none is given: then what there is stays. "class:any" and its like take a filter away.</summary>
    public static OrderFilter? Read(CommandLine line, OrderFilter before, List<string> faults)
    {
        var without = line.Words.Where(IsWithout).Select(w => w[1..]).ToArray();
        if (without.Length == 0 && !Keys.Any(line.Filters.ContainsKey))
        {
            return null;
        }

        var filter = before with
        {
            Classes = line.Filters.TryGetValue("class", out var classes) ? Classes(classes, faults) : before.Classes,
            Parties = List(line, "party", before.Parties),
            Roles = List(line, "role", before.Roles),
            Regions = List(line, "region", before.Regions),
            Sources = List(line, "source", before.Sources),
            Callers = List(line, "from", before.Callers),
            Without = without.Length > 0 ? [.. without.Distinct(StringComparer.OrdinalIgnoreCase)] : before.Without,
        };
        if (new[] { filter.Parties, filter.Roles, filter.Regions, filter.Sources, filter.Callers, filter.Without }.Any(l => l.Count > MostWords))
        {
            faults.Add($"A filter takes at most {MostWords} words.");
        }

        return filter;
    }

    /// <summary>"-football": a word that must not stand there.</summary>
    public static bool IsWithout(string word) => word.Length > 1 && word[0] == '-' && char.IsLetterOrDigit(word[1]);

    private static IReadOnlyList<string> List(CommandLine line, string key, IReadOnlyList<string> before) =>
        !line.Filters.TryGetValue(key, out var typed) ? before : Any(typed) ? [] : Pieces(typed);

    private static IReadOnlyList<CallClass> Classes(string typed, List<string> faults)
    {
        if (Any(typed))
        {
            return [];
        }

        var classes = new List<CallClass>();
        foreach (var word in Pieces(typed))
        {
            if (word.Equals("soft", StringComparison.OrdinalIgnoreCase))
            {
                classes.AddRange([CallClass.Position, CallClass.Conditional]);
            }
            else if (CallClasses.Parse(word) is { } callClass)
            {
                classes.Add(callClass);
            }
            else
            {
                faults.Add($"“{word}” is no class: give explicit, timetable, position, conditional or soft.");
            }
        }

        return [.. classes.Distinct()];
    }

    private static bool Any(string typed) => typed.Trim().ToLowerInvariant() is "any" or "all" or "*" or "";

    private static string[] Pieces(string typed) => typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
