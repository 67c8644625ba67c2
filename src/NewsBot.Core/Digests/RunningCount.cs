using System.Globalization;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Digests;

/// <summary>A small chart of how the list about one target grew, day by day.</summary>
internal static class RunningCount
{
    private const int Fewest = 3;

    /// <summary>Nothing where so few stand that a chart would tell less than the number.</summary>
    public static IEnumerable<Block> Draw(DigestSection section)
    {
        if (section.Running is [var (first, before), .., var (_, now)] days && now >= Fewest)
        {
            yield return new Chart(
                $"Standing calls for {section.Target.Name} to go, by day",
                [.. days.Select(d => new ChartPoint(Day(d.Day), d.Number))],
                $"{before} on {Day(first)}, {now} now.");
        }
    }

    private static string Day(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
