using Microsoft.Extensions.Logging;
using NewsBot.Core.Deliveries;

namespace NewsBot.Core;

/// <summary>What Core tells the log. Event ids 1000 to 1999.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Read {Count} new stories from {Feed}, with {Calls} calls")]
    public static partial void FeedRead(this ILogger logger, string feed, int count, int calls);

    [LoggerMessage(1002, LogLevel.Warning, "{Feed} could not be read: {Problem}")]
    public static partial void FeedFailed(this ILogger logger, string feed, string problem);

    [LoggerMessage(1003, LogLevel.Information, "{Feed} can be read again")]
    public static partial void FeedRecovered(this ILogger logger, string feed);

    [LoggerMessage(1004, LogLevel.Error, "{Feed} was left out of this round by a fault of ours")]
    public static partial void FeedFaulted(this ILogger logger, Exception fault, string feed);

    [LoggerMessage(1005, LogLevel.Error, "The story {Link} of {Feed} was left out by a fault of ours; it is tried again at the next reading")]
    public static partial void StoryFaulted(this ILogger logger, Exception fault, string link, string feed);

    [LoggerMessage(1006, LogLevel.Information, "{Link} changed since it was read: version {Version}, with {Calls} new calls; {Lost} of its sources of calls no longer show their words")]
    public static partial void StoryChanged(this ILogger logger, string link, int version, int calls, int lost);

    [LoggerMessage(1007, LogLevel.Error, "The page {Link} could not be read again by a fault of ours; it is tried later")]
    public static partial void VisitFaulted(this ILogger logger, Exception fault, string link);

    [LoggerMessage(1101, LogLevel.Error, "The digest of {Subscription} could not be planned")]
    public static partial void DigestNotPlanned(this ILogger logger, Exception fault, string subscription);

    [LoggerMessage(1105, LogLevel.Information, "Nothing new for {Subscription} since {ToldUntil:ddd d MMM HH:mm} UTC")]
    public static partial void NothingNew(this ILogger logger, string subscription, DateTimeOffset toldUntil);

    [LoggerMessage(1102, LogLevel.Information, "Delivery {Key} sent to {Surface}")]
    public static partial void DeliverySent(this ILogger logger, string key, string surface);

    [LoggerMessage(1103, LogLevel.Warning, "Delivery {Key} to {Surface} is {State}: {Problem}")]
    public static partial void DeliveryNotSent(this ILogger logger, string key, string surface, DeliveryState state, string? problem);

    [LoggerMessage(1104, LogLevel.Error, "Delivery {Key} met a fault of ours")]
    public static partial void DeliveryFaulted(this ILogger logger, Exception fault, string key);

    [LoggerMessage(1106, LogLevel.Error, "The corrections of {Workspace} could not be planned")]
    public static partial void CorrectionsNotPlanned(this ILogger logger, Exception fault, string workspace);

    [LoggerMessage(1107, LogLevel.Warning, "{Words}")]
    public static partial void NoticeRaised(this ILogger logger, string words);

    [LoggerMessage(1108, LogLevel.Information, "{Words}")]
    public static partial void NoticeCleared(this ILogger logger, string words);

    [LoggerMessage(1201, LogLevel.Error, "The reply {Reply} met a fault of ours")]
    public static partial void ReplyFaulted(this ILogger logger, Exception fault, string reply);
}
