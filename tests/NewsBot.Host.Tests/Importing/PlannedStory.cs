using System.Globalization;
using System.Text.Json;

namespace NewsBot.Host.Tests.Importing;

/// <summary>An invented story, and the reports that must come of it.</summary>
/// <param name="Reports">Each as "caller > target", in order of the words.</param>
internal sealed record PlannedStory(string Id, string Feed, DateTime Published, string Text, IReadOnlyList<string> Reports)
{
    private static readonly string[] FirstNames = ["Ann", "Bob", "Cora", "Dilys", "Euan", "Fay", "Gwen", "Hal"];
    private static readonly string[] Beginnings = ["Har", "Mar", "Pen", "Tol", "Wex", "Bram", "Cres", "Dun"];
    private static readonly string[] Endings = ["ley", "stow", "wick", "thorpe", "combe"];
    private static readonly string[] Targets = ["Jo Roe", "Tom Deepdale", "Kit Holm", "Ruth Vane", "Del Marsh"];
    private static readonly string[] Papers = ["Harbour Echo", "Hill Gazette", "Port Seaton Post", "Marl Chronicle"];

    /// <summary>One in five carries two calls; the same few callers come back in all papers, as they do in life.</summary>
    public static IReadOnlyList<PlannedStory> Plan(int count) => [.. Enumerable.Range(0, count).Select(PlanOne)];

    /// <summary>The line of the file that <c>newsbot import</c> reads.</summary>
    public string Line() => JsonSerializer.Serialize(new
    {
        id = Id,
        url = $"https://harbour-echo.test/{Id}",
        feed = Feed,
        title = $"Council notes {Id}",
        published = Published.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture),
        text = Text,
    });

    private static PlannedStory PlanOne(int n)
    {
        var notes = $"Item {n} of the minutes was read out, and the council went on to the budget, the roads and the schools.";
        var story = new PlannedStory(
            $"notes-{n}", Papers[n % Papers.Length], new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(7 * n), notes, []);
        if (n % 5 != 0)
        {
            return story;
        }

        var calls = n / 5;
        var (first, second, target) = (Caller(calls), Caller((calls * 7) + 3), Targets[calls % Targets.Length]);
        return story with
        {
            Text = $"{first} said on Tuesday that {target} must resign over storm {calls}, which broke the harbour wall.\n\n"
                + $"{second} also called on {target} to step down.\n\n{notes}",
            Reports = [$"{first} > {target}", $"{second} > {target}"],
        };
    }

    /// <summary>One of forty people, no two with one surname.</summary>
    private static string Caller(int n) =>
        $"{FirstNames[n % FirstNames.Length]} {Beginnings[n % Beginnings.Length]}{Endings[n % Endings.Length]}";
}
