using Microsoft.Extensions.Logging;

namespace NewsBot.Web;

/// <summary>Event ids 7000 to 7099.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 7001, Level = LogLevel.Error, Message = "The page {Path} could not be shown")]
    public static partial void PageFailed(this ILogger logger, string path, Exception exception);

    [LoggerMessage(EventId = 7002, Level = LogLevel.Warning, Message = "Not ready: the record cannot be read")]
    public static partial void NotReady(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 7003, Level = LogLevel.Information, Message = "{Name} signed in on the web")]
    public static partial void SignedIn(this ILogger logger, string name);

    [LoggerMessage(EventId = 7004, Level = LogLevel.Warning, Message = "Nobody was signed in: {Problem}")]
    public static partial void SignInFailed(this ILogger logger, string problem);

    [LoggerMessage(EventId = 7005, Level = LogLevel.Warning, Message = "The sign-in provider cannot be used: {Problem}")]
    public static partial void ProviderFailed(this ILogger logger, string problem);

    [LoggerMessage(EventId = 7010, Level = LogLevel.Warning, Message = "The published record could not be read at the start; the first page asked for reads it again")]
    public static partial void NotWarm(this ILogger logger, Exception exception);
}
