using Microsoft.Extensions.Logging;

namespace NewsBot.Teams;

/// <summary>What this room tells the operator: ids and error words, never message text or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 6101, Level = LogLevel.Warning, Message = "Refused an activity: {Reason}")]
    public static partial void Refused(this ILogger logger, string reason);

    [LoggerMessage(EventId = 6102, Level = LogLevel.Error, Message = "An activity could not be taken in; told Teams to send it again")]
    public static partial void NotTaken(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 6103, Level = LogLevel.Error, Message = "Answering in {Workspace} failed")]
    public static partial void AnswerFailed(this ILogger logger, Exception exception, string workspace);

    [LoggerMessage(EventId = 6104, Level = LogLevel.Warning, Message = "Teams did not take a post to {Workspace}: {Problem}")]
    public static partial void PostRefused(this ILogger logger, string workspace, string problem);

    [LoggerMessage(EventId = 6105, Level = LogLevel.Warning, Message = "Teams refused the drawn message ({Code}); sent its plain text instead")]
    public static partial void SentPlain(this ILogger logger, string code);

    [LoggerMessage(EventId = 6106, Level = LogLevel.Error, Message = "The keys that Bot Service signs with cannot be read from {Address}: {Reason}")]
    public static partial void KeysUnreadable(this ILogger logger, Uri address, string reason);

    [LoggerMessage(EventId = 6107, Level = LogLevel.Error, Message = "No token to answer with: {Reason}")]
    public static partial void NoToken(this ILogger logger, string reason);

    [LoggerMessage(EventId = 6108, Level = LogLevel.Information, Message = "NewsBot was removed from a conversation of tenant {Tenant}")]
    public static partial void Removed(this ILogger logger, string tenant);

    [LoggerMessage(EventId = 6109, Level = LogLevel.Warning, Message = "Arrival {Number} of Teams was not done at try {Tries}")]
    public static partial void WorkFailed(this ILogger logger, Exception exception, long number, int tries);

    [LoggerMessage(EventId = 6110, Level = LogLevel.Warning, Message = "{Invoke} was not answered in time or failed")]
    public static partial void InvokeFailed(this ILogger logger, Exception exception, string invoke);
}
