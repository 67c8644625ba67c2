using Microsoft.Extensions.Logging;

namespace NewsBot.Web;

/// <summary>Event ids 7000 to 7099.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 7001, Level = LogLevel.Error, Message = "The page {Path} could not be shown")]
    public static partial void PageFailed(this ILogger logger, string path, Exception exception);

    [LoggerMessage(EventId = 7002, Level = LogLevel.Warning, Message = "Not ready: the record cannot be read")]
    public static partial void NotReady(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 7010, Level = LogLevel.Warning, Message = "The published record could not be read at the start; the first page asked for reads it again")]
    public static partial void NotWarm(this ILogger logger, Exception exception);
}
