using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Published;

namespace NewsBot.Web.Pages;

/// <summary>A list's counts in words.</summary>
internal static class TallyWords
{
    public const string ThisWeek = "this week";

    /// <summary>"3 explicit calls".</summary>
    public static string Headline(PublishedTarget target) => Count(target.Standing(CallClass.Explicit), "explicit call", "explicit calls");

    /// <summary>"4 timetable, 1 position, 2 withdrawn, 1 awaiting a ruling"; empty where there is nothing else.</summary>
    public static string Rest(PublishedTarget target) => string.Join(", ", new[]
    {
        Some(target.Standing(CallClass.Timetable), "timetable"),
        Some(target.Standing(CallClass.Position), "position"),
        Some(target.Standing(CallClass.Conditional), "conditional"),
        Some(target.Withdrawn, "withdrawn"),
        Some(target.Disputed, "disputed"),
        Some(target.Waiting, "awaiting a ruling"),
    }.OfType<string>());

    /// <summary>"+3 this week, 1 taken back"; "no change this week".</summary>
    public static string Week(PublishedTarget target, DateOnly today, string week = ThisWeek)
    {
        var (fresh, back) = (target.NewInWeek(today), target.BackInWeek(today));
        var parts = new[] { fresh > 0 ? string.Create(CultureInfo.InvariantCulture, $"+{fresh} {week}") : null, back > 0 ? Count(back, $"taken back {week}", $"taken back {week}") : null };
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } words ? words : $"no change {week}";
    }

    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");

    private static string? Some(int number, string what) => number == 0 ? null : Count(number, what, what);
}
