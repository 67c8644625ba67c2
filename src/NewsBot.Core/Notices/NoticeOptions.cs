using System.ComponentModel.DataAnnotations;

namespace NewsBot.Core.Notices;

/// <summary>What the keepers are told, apart from the news. Section <c>NewsBot:Notices</c>.</summary>
public sealed class NoticeOptions
{
    public const string Section = "NewsBot:Notices";

    /// <summary>A feed that fails for so long is told. Default: an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan FeedFailsFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>When the daily line on how things are is sent, on the clock of the digests' house zone. Default: 08:00.</summary>
    public TimeOnly HealthAt { get; set; } = new(8, 0);
}
