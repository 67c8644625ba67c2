using Microsoft.Extensions.Logging;

namespace NewsBot.Slack;

/// <summary>What this room tells the operator: ids and error words, never message text, tokens or response addresses.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 5101, Level = LogLevel.Warning, Message = "Refused a request to {Path}: {Reason}")]
    public static partial void Refused(this ILogger logger, string path, string reason);

    [LoggerMessage(EventId = 5102, Level = LogLevel.Warning, Message = "Too much is waiting for Slack; told Slack to send {What} again")]
    public static partial void QueueFull(this ILogger logger, string what);

    [LoggerMessage(EventId = 5103, Level = LogLevel.Error, Message = "Answering in {Workspace} {Channel} failed")]
    public static partial void AnswerFailed(this ILogger logger, Exception exception, string workspace, string channel);

    [LoggerMessage(EventId = 5104, Level = LogLevel.Warning, Message = "Slack did not take a post to {Channel}: {Problem}")]
    public static partial void PostRefused(this ILogger logger, string channel, string problem);

    [LoggerMessage(EventId = 5105, Level = LogLevel.Warning, Message = "Slack refused the drawn message ({Error} {Details}); sent its plain text instead")]
    public static partial void SentPlain(this ILogger logger, string error, string details);

    [LoggerMessage(EventId = 5106, Level = LogLevel.Information, Message = "Slack knows us as {BotUser} in {Team}")]
    public static partial void Connected(this ILogger logger, string botUser, string team);

    [LoggerMessage(EventId = 5107, Level = LogLevel.Error, Message = "Slack does not accept the set-up: {Problem}")]
    public static partial void NotConnected(this ILogger logger, string problem);

    [LoggerMessage(EventId = 5108, Level = LogLevel.Warning, Message = "Left {What} of {Team} alone: this installation is of {OurTeam}")]
    public static partial void ForeignTeam(this ILogger logger, string what, string team, string ourTeam);

    [LoggerMessage(
        EventId = 5109,
        Level = LogLevel.Warning,
        Message = "Slack says that more came than it may deliver ({Team}); some messages were not brought to us")]
    public static partial void DeliveriesLimited(this ILogger logger, string team);

    [LoggerMessage(
        EventId = 5110,
        Level = LogLevel.Warning,
        Message = "NewsBot:Slack:AppToken is set, but Slack is heard over HTTP only; without a SigningSecret nothing that it sends is believed")]
    public static partial void SocketModeUnused(this ILogger logger);
}
