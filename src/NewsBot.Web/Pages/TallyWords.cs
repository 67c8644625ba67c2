using System.Globalization;

namespace NewsBot.Web.Pages;

/// <summary>A tally in words.</summary>
internal static class TallyWords
{
    /// <summary>"3 explicit calls".</summary>
    public static string Headline(TargetTally tally) => Count(tally.Explicit, "explicit call", "explicit calls");

    /// <summary>"1 weaker, 2 withdrawn"; empty where there is nothing else.</summary>
    public static string Rest(TargetTally tally) => string.Join(", ", new[]
    {
        Some(tally.Weaker, "weaker"),
        Some(tally.Withdrawn, "withdrawn"),
        Some(tally.Awaiting, "awaiting a ruling"),
    }.OfType<string>());

    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private static string? Some(int number, string what) => number == 0 ? null : Count(number, what, what);
}
