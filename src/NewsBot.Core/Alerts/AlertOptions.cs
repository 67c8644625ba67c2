using System.ComponentModel.DataAnnotations;

namespace NewsBot.Core.Alerts;

/// <summary>House rules for alerts. Section <c>NewsBot:Alerts</c>.</summary>
public sealed class AlertOptions
{
    public const string Section = "NewsBot:Alerts";

    /// <summary>So many alerts a channel gets within <see cref="Window"/>; what comes beyond is folded into one message. Default: 5.</summary>
    [Range(1, 60)]
    public int Most { get; set; } = 5;

    /// <summary>The span in which alerts are counted. Default: ten minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>At least so long between two folded messages in one channel. Default: two minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan FoldEvery { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>What was learnt longer ago than this is told folded, not as an alert of its own: after quiet hours, or when the host was down. Default: 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan FreshFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A snowball: at least so many new people within a day, each confirmed by an editor or reported by two origins … Default: 5.</summary>
    [Range(2, 1_000)]
    public int SnowballPeople { get; set; } = 5;

    /// <summary>… and at least so many times as many as on a day of the two weeks before. Default: 3.</summary>
    [Range(1, 100)]
    public double SnowballTimes { get; set; } = 3;
}
