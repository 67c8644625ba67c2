using System.ComponentModel.DataAnnotations;

namespace NewsBot.Core.Feeds;

/// <summary>How often feeds are read and how gently. Section <c>NewsBot:Watch</c>.</summary>
public sealed class WatchOptions
{
    public const string Section = "NewsBot:Watch";

    /// <summary>The pause between two readings of one feed. Default: ten minutes. A server that asks for a longer one gets it.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many feeds are read at the same time. Default: 16.</summary>
    [Range(1, 64)]
    public int AtOnce { get; set; } = 16;

    /// <summary>The most stories taken from one reading of a feed, newest first; the rest counts as seen. Default: 50.</summary>
    [Range(1, 300)]
    public int MaxStories { get; set; } = 50;
}
