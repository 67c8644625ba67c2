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

    [LoggerMessage(1008, LogLevel.Information, "{Count} feeds fell due while nobody read them: they are read over the next {Span}, the rest goes on as usual")]
    public static partial void CatchesUp(this ILogger logger, int count, TimeSpan span);

    [LoggerMessage(1009, LogLevel.Warning, "{Feed} was taken over by another host while it was being read; what this one found out of it is dropped")]
    public static partial void LeaseLost(this ILogger logger, string feed);

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

    [LoggerMessage(1109, LogLevel.Information, "{Words}")]
    public static partial void Health(this ILogger logger, string words);

    [LoggerMessage(1108, LogLevel.Information, "{Words}")]
    public static partial void NoticeCleared(this ILogger logger, string words);

    [LoggerMessage(1201, LogLevel.Error, "The reply {Reply} met a fault of ours")]
    public static partial void ReplyFaulted(this ILogger logger, Exception fault, string reply);

    [LoggerMessage(1202, LogLevel.Warning, "A question was answered, but could not be remembered: follow-ups to it will not be understood")]
    public static partial void QuestionNotRemembered(this ILogger logger, Exception fault);
    [LoggerMessage(1301, LogLevel.Warning, "More than {Capacity} messages of {Surface} wait to be answered; the next are refused until there is room")]
    public static partial void InboxFull(this ILogger logger, string surface, int capacity);

    [LoggerMessage(1302, LogLevel.Error, "The inbox of {Surface} could not be written, and what was being done is tried again: {Problem}")]
    public static partial void InboxAway(this ILogger logger, string surface, string problem);

    [LoggerMessage(1401, LogLevel.Warning, "The published record could not be read on; what stood before is shown until it can")]
    public static partial void NotReadOn(this ILogger logger, Exception fault);
}
