using System.Globalization;

namespace NewsBot.Core.Questions;

/// <summary>Says what an answer rests on.</summary>
internal static class CoverageWords
{
    /// <example>As of 09:00 on 13 May 2024: 412 stories from 18 feeds since 1 Oct 2023. Private letters and talks are not recorded.</example>
    public static string Of(RecordView view)
    {
        var (stories, feeds, since) = view.Coverage;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"As of {view.AsOf:HH:mm} on {view.AsOf:d MMM yyyy}: {Number(stories, "story", "stories")} from {Number(feeds, "feed", "feeds")}")
            + (since is { } from ? string.Create(CultureInfo.InvariantCulture, $" since {from:d MMM yyyy}.") : ".")
            + " Private letters and talks are not recorded.";
    }

    public static string Number(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
