using System.Globalization;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Questions;

/// <summary>The outlet and when the story came out.</summary>
internal static class SourceWords
{
    /// <example>Harbour Echo, 3 Nov 11:02</example>
    public static string Of(StoryHeader story, int thisYear)
    {
        var at = story.Published ?? story.LearntAt;
        return $"{story.Feed}, {at.ToString(at.Year == thisYear ? "d MMM HH:mm" : "d MMM yyyy HH:mm", CultureInfo.InvariantCulture)}";
    }
}
