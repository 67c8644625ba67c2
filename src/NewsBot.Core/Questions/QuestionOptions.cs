using System.ComponentModel.DataAnnotations;

namespace NewsBot.Core.Questions;

/// <summary>How long what was asked is remembered. Section <c>NewsBot:Questions</c>.</summary>
public sealed class QuestionOptions
{
    public const string Section = "NewsBot:Questions";

    /// <summary>How long after a question a follow-up to it ("any Tories?") is understood. Default: two hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan FollowUps { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How long "since I last asked" knows when that was, for each person in each channel. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "400.00:00:00")]
    public TimeSpan LastAsked { get; set; } = TimeSpan.FromDays(30);
}
