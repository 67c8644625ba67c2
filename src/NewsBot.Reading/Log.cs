using Microsoft.Extensions.Logging;

namespace NewsBot.Reading;

/// <summary>What this room tells the log. Event ids 2000 to 2099.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "Reading the page {Link} failed")]
    public static partial void PageTripped(this ILogger logger, Uri link, Exception fault);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Warning, Message = "Reading the feed {Url} failed")]
    public static partial void FeedTripped(this ILogger logger, Uri url, Exception fault);
}
