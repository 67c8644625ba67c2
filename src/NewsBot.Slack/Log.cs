using Microsoft.Extensions.Logging;

namespace NewsBot.Slack;

/// <summary>What this room tells the operator: ids and error words, never message text, tokens or response addresses.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 5101, Level = LogLevel.Warning, Message = "Refused a request to {Path}: {Reason}")]
    public static partial void Refused(this ILogger logger, string path, string reason);

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

    [LoggerMessage(EventId = 5108, Level = LogLevel.Warning, Message = "Left {What} of {Team} alone: the app is not installed there")]
    public static partial void ForeignTeam(this ILogger logger, string what, string team);

    [LoggerMessage(
        EventId = 5109,
        Level = LogLevel.Warning,
        Message = "Slack says that more came than it may deliver ({Team}); some messages were not brought to us")]
    public static partial void DeliveriesLimited(this ILogger logger, string team);

    [LoggerMessage(EventId = 5111, Level = LogLevel.Error, Message = "The installation {Key} cannot be read: the keys it was encrypted with are not here. Bring them back, or install the app again")]
    public static partial void InstallationUnreadable(this ILogger logger, string key);

    [LoggerMessage(EventId = 5112, Level = LogLevel.Information, Message = "Installed in {Key} {Name} with {Scopes} permissions")]
    public static partial void Installed(this ILogger logger, string key, string name, int scopes);

    [LoggerMessage(EventId = 5113, Level = LogLevel.Warning, Message = "The installation {Key} is no more; its tokens are deleted")]
    public static partial void Uninstalled(this ILogger logger, string key);

    [LoggerMessage(EventId = 5114, Level = LogLevel.Information, Message = "The token of {Key} is renewed")]
    public static partial void Renewed(this ILogger logger, string key);

    [LoggerMessage(EventId = 5115, Level = LogLevel.Error, Message = "The token of {Key} could not be renewed ({Error}); it is tried again")]
    public static partial void NotRenewed(this ILogger logger, string key, string error);

    [LoggerMessage(EventId = 5116, Level = LogLevel.Error, Message = "Slack does not accept the token of {Team} any more ({Error})")]
    public static partial void TokenRefused(this ILogger logger, string team, string error);

    [LoggerMessage(EventId = 5117, Level = LogLevel.Debug, Message = "Slack answered {Method} with {Error} (request {RequestId})")]
    public static partial void CallRefused(this ILogger logger, string method, string error, string requestId);

    [LoggerMessage(EventId = 5118, Level = LogLevel.Warning, Message = "A modal in {Workspace} was not opened: {Error}")]
    public static partial void ModalNotOpened(this ILogger logger, string workspace, string error);

    [LoggerMessage(EventId = 5119, Level = LogLevel.Error, Message = "A modal in {Workspace} met a fault of ours")]
    public static partial void ModalFaulted(this ILogger logger, Exception fault, string workspace);

    [LoggerMessage(EventId = 5120, Level = LogLevel.Warning, Message = "A Home in {Workspace} was not drawn: {Error}")]
    public static partial void HomeNotDrawn(this ILogger logger, string workspace, string error);

    [LoggerMessage(EventId = 5121, Level = LogLevel.Error, Message = "Work {Number} failed at try {Tries}")]
    public static partial void WorkFailed(this ILogger logger, Exception fault, long number, int tries);

    [LoggerMessage(EventId = 5122, Level = LogLevel.Error, Message = "Work {Number} was written down by another version and is left out")]
    public static partial void WorkUnreadable(this ILogger logger, long number);

    [LoggerMessage(EventId = 5123, Level = LogLevel.Information, Message = "Connected to Slack over Socket Mode; the app has {Connections} connections")]
    public static partial void SocketConnected(this ILogger logger, int connections);

    [LoggerMessage(EventId = 5124, Level = LogLevel.Information, Message = "The connection to Slack is to be replaced: {Reason}")]
    public static partial void SocketEnding(this ILogger logger, string reason);

    [LoggerMessage(EventId = 5125, Level = LogLevel.Warning, Message = "Slack is not heard over Socket Mode: {Problem} It is tried again")]
    public static partial void SocketAway(this ILogger logger, string problem);

    [LoggerMessage(EventId = 5126, Level = LogLevel.Error, Message = "Slack is not heard over Socket Mode and will not be: {Problem} Check NewsBot:Slack:AppToken and start NewsBot again")]
    public static partial void SocketGivenUp(this ILogger logger, string problem);

    [LoggerMessage(EventId = 5127, Level = LogLevel.Error, Message = "A delivery of {Type} met a fault of ours; Slack sends it again")]
    public static partial void EnvelopeFaulted(this ILogger logger, Exception fault, string type);

    [LoggerMessage(EventId = 5128, Level = LogLevel.Warning, Message = "An installation over the web did not come about: {Error}")]
    public static partial void NotInstalled(this ILogger logger, string error);
}
