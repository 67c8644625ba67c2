using Microsoft.Extensions.Logging;

namespace NewsBot.Reading;

/// <summary>What this room tells the log. Event ids 2000 to 2099.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "Reading the page {Link} failed")]
    public static partial void PageTripped(this ILogger logger, Uri link, Exception fault);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Warning, Message = "Reading the feed {Url} failed")]
    public static partial void FeedTripped(this ILogger logger, Uri url, Exception fault);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Information, Message = "{Hub} pushes the news of {Feed} from now on")]
    public static partial void HubPushes(this ILogger logger, string hub, string feed);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Warning, Message = "{Hub} does not push the news of {Feed}; the feed is asked as usual. {Problem}")]
    public static partial void HubRefused(this ILogger logger, string hub, string feed, string problem);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Warning, Message = "{Hub} left out news of {Feed} three times: the feed is asked as usual")]
    public static partial void HubIsDeaf(this ILogger logger, string hub, string feed);

    [LoggerMessage(EventId = 2006, Level = LogLevel.Warning, Message = "A push for {Feed} could not be taken in")]
    public static partial void PushTripped(this ILogger logger, string feed, Exception fault);
}
