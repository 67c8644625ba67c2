namespace NewsBot.Core.Feeds;

/// <summary>How a feed is, as far as somebody should be told.</summary>
public enum FeedCondition
{
    Well,

    /// <summary>It could not be read for a day; for three where it is not found.</summary>
    Broken,

    /// <summary>It can be read and lists nothing new for five times its usual gap, and at least a week.</summary>
    Silent,

    /// <summary>It is not asked any more until somebody says so.</summary>
    Paused,
}
