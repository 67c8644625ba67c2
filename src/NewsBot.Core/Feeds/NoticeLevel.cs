namespace NewsBot.Core.Feeds;

/// <summary>How much a notice matters.</summary>
public enum NoticeLevel
{
    /// <summary>Good to know; nothing needs doing.</summary>
    Info,

    /// <summary>Somebody should look at it.</summary>
    Warning,
}
