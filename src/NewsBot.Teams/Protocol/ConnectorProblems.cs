using NewsBot.Core.Workspaces;

namespace NewsBot.Teams.Protocol;

/// <summary>The service's refusals, in plain words, and whether waiting helps.</summary>
internal static class ConnectorProblems
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(15);

    /// <summary>The card was refused, not the message.</summary>
    public static bool IsAboutDrawing(ConnectorAnswer answer) => answer is { Status: 400 or 413, Code: not "ConversationNotFound" };

    public static SendOutcome Outcome(ConnectorAnswer answer) => answer switch
    {
        { IsOk: true } => SendOutcome.Sent(answer.Id),
        { Code: ConnectorAnswer.ForeignHost } =>
            SendOutcome.Closed("The conversation's address is not one of Microsoft's, so nothing was sent there."),
        { Code: ConnectorAnswer.NoToken } => SendOutcome.Later("Microsoft's login could not be reached, so nothing could be sent.", Soon),
        { Code: ConnectorAnswer.TokenRefused } =>
            Misconfigured("Microsoft's login does not accept the app. Check NewsBot:Teams AppId, TenantId and ClientSecret; the secret may have ended."),
        { Code: "BotNotInConversationRoster" } =>
            SendOutcome.Closed("NewsBot was removed from this conversation. Once it is added again, or spoken to there, it goes on by itself."),
        { Code: "ConversationBlockedByUser" } => SendOutcome.Closed("The person has blocked NewsBot. Once they speak to it again, it goes on by itself."),
        { Code: "BotDisabledByAdmin" } => SendOutcome.Closed("An administrator has switched NewsBot off in this organisation.") with { HoldsWorkspace = true },
        { Code: "InvalidBotApiHost" } => SendOutcome.Closed("The organisation is in another cloud of Microsoft's than NewsBot is set up for.") with { HoldsWorkspace = true },
        { Status: 401 } => Misconfigured("Teams does not accept our token. Check that AppId and TenantId are those of the bot's registration."),
        { Status: 403 } => SendOutcome.Closed($"Teams does not allow NewsBot to post here ({answer.Code ?? "403"})."),
        { Status: 404, Code: "ActivityNotFoundInConversation" } => SendOutcome.Never("The message to change is gone."),
        { Status: 404 } => SendOutcome.Closed("Teams does not know this conversation any more."),
        { Status: 413 } => SendOutcome.Never("The message is larger than Teams takes."),
        { Status: 429 } => SendOutcome.Later("Teams asks us to post more slowly.", answer.RetryAfter ?? Soon),
        { Status: 412 or 502 or 503 } => SendOutcome.Later("Teams is not available at the moment.", answer.RetryAfter ?? Soon),
        { Status: 500 } => SendOutcome.Never("Teams failed on this message, and asks not to be sent it again."),
        { Status: 0 or 504 } => SendOutcome.Unknown("Teams did not answer. Whether the message was posted is not known.", answer.RetryAfter ?? Soon),
        _ => SendOutcome.Never($"Teams refused the message ({answer.Status} {answer.Code})."),
    };

    /// <summary>No conversation can be reached until a keeper has mended the settings; what is owed waits.</summary>
    private static SendOutcome Misconfigured(string problem) => SendOutcome.Later(problem, Later) with { IsClosed = true, HoldsWorkspace = true };
}
