using System.ComponentModel.DataAnnotations;

namespace NewsBot.Core.Feeds;

/// <summary>How often feeds are read and how gently. Section <c>NewsBot:Watch</c>.</summary>
public sealed class WatchOptions
{
    public const string Section = "NewsBot:Watch";

    /// <summary>The pause between two readings of a feed whose rhythm is not known yet. Default: ten minutes. A server that asks for a longer one gets it.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The shortest pause between two readings of a busy feed. Default: five minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Shortest { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The longest pause that a feed's own quiet rhythm leads to: how late a call may be seen that a sleepy feed brings. Default: four hours.
    /// What a server asks for is obeyed up to a day.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(4);

    /// <summary>Over how long the feeds that fell due while nobody read are spread. Default: five minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan CatchUp { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many feeds are read at the same time. Default: 64.</summary>
    [Range(1, 512)]
    public int AtOnce { get; set; } = 64;

    /// <summary>The most stories taken from one reading of a feed, newest first; the rest counts as seen. Default: 50.</summary>
    [Range(1, 300)]
    public int MaxStories { get; set; } = 50;

    /// <summary>
    /// How long after it was learnt the page of a story that reports calls is read again, to see whether its words still stand: numbers of
    /// seconds, minutes, hours or days, split by commas. Default: 1h,6h,1d,3d,7d. Empty for never.
    /// </summary>
    [RegularExpression(@"^\s*(?:\d{1,4}\s*[smhd]\s*(?:,\s*\d{1,4}\s*[smhd]\s*){0,20})?$")]
    public string Revisits { get; set; } = "1h,6h,1d,3d,7d";
}
