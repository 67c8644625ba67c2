using NewsBot.Core.Workspaces;

namespace NewsBot.Slack.Protocol;

/// <summary>Slack's error words, in plain words, and whether waiting helps.</summary>
internal static class SlackProblems
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MuchLater = TimeSpan.FromHours(1);

    private static readonly Dictionary<string, string> Final = new(StringComparer.Ordinal)
    {
        ["channel_not_found"] = "Slack does not know this channel, or NewsBot was removed from it. Invite NewsBot again and renew the subscription.",
        ["not_in_channel"] = "NewsBot is not in this channel. Invite it with /invite.",
        ["is_archived"] = "The channel is archived. Unarchive it, or choose another one.",
        ["user_not_found"] = "Slack does not know this person any more.",
        ["user_disabled"] = "This person's account is switched off.",
        ["messages_tab_disabled"] = "Direct messages to NewsBot are switched off in the app's settings (App Home).",
        ["cannot_reply_to_message"] = "This message cannot be replied to.",
        ["thread_not_found"] = "The message to reply to is gone.",
        ["restricted_action"] = "Only some people may post in this channel. Ask an administrator to allow NewsBot.",
        [SlackAnswer.NotInstalled] = "The app is not installed in this workspace, or Slack does not tell who it is. Install it, or check the bot token.",
        ["token_revoked"] = "The app was removed from the workspace. Install it again and set the new bot token.",
        ["account_inactive"] = "The app was removed from the workspace. Install it again and set the new bot token.",
        ["invalid_auth"] = "Slack does not accept the bot token. Check NewsBot:Slack:BotToken.",
        ["not_authed"] = "Slack got no bot token. Check NewsBot:Slack:BotToken.",
        ["token_expired"] = "The bot token has expired. Set a new one, or switch token rotation off in the app's settings.",
        ["not_allowed_token_type"] = "The token is of the wrong kind. NewsBot:Slack:BotToken starts with xoxb-.",
        ["no_permission"] = "The workspace does not allow NewsBot to do this. Ask an administrator.",
        ["ekm_access_denied"] = "The organisation's administrators have suspended posting here.",
        ["team_access_not_granted"] = "The app is not installed in this workspace.",
        ["message_limit_exceeded"] = "The workspace has reached the number of messages its plan allows.",
        ["used_url"] = "The command was answered as often as Slack allows. Ask again.",
        ["expired_url"] = "The command is older than Slack lets us answer. Ask again.",
        ["foreign_response_url"] = "The address to answer to is not Slack's, so nothing was sent there.",
        ["message_not_found"] = "The message to change is gone.",
        ["cant_update_message"] = "Slack does not let NewsBot change this message.",
        ["user_not_in_channel"] = "This person is not in this channel.",
        ["access_denied"] = "The workspace does not allow NewsBot to do this. Ask an administrator.",
        ["accesslimited"] = "The workspace has limited NewsBot's access. Ask an administrator.",
        ["two_factor_setup_required"] = "The workspace wants two-factor sign-in to be set up for the app's account first. Ask an administrator.",
        ["storage_limit_reached"] = "The workspace has no room for more files.",
        ["msg_too_long"] = "The message is longer than Slack takes.",
        ["no_text"] = "Slack says that the message holds no words.",
        ["metadata_too_large"] = "What travels with the message unseen is larger than Slack takes.",
        ["file_not_found"] = "Slack does not have the file any more.",
        ["expired_trigger_id"] = "Slack gives three seconds to open a window, and they were over. Press again.",
        ["exchanged_trigger_id"] = "The window was opened already.",
        ["not_found"] = "The window to answer in was closed.",
        ["edit_window_closed"] = "The workspace's settings do not let this message be changed any more.",
    };

    private static readonly HashSet<string> Drawing = new(StringComparer.Ordinal)
    {
        "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_blocks_too_many", "invalid_attachments", "invalid_arguments", "view_too_large",
        "invalid_view",
    };

    /// <summary>Slack refused how the message is drawn, not the message.</summary>
    public static bool IsAboutDrawing(SlackAnswer answer) => answer.Error is { } error && Drawing.Contains(error);

    /// <summary>Errors about one message, after which another may be posted to the same place.</summary>
    private static readonly HashSet<string> AboutMessage = new(StringComparer.Ordinal)
    {
        "cannot_reply_to_message", "thread_not_found", "used_url", "expired_url", "foreign_response_url", "message_limit_exceeded",
        "message_not_found", "cant_update_message", "edit_window_closed", "msg_too_long", "no_text", "streaming_state_conflict", "storage_limit_reached",
        "metadata_too_large", "file_not_found", "expired_trigger_id", "exchanged_trigger_id", "not_found",
    };

    /// <summary>The token is refused for good.</summary>
    public static bool IsAboutToken(SlackAnswer answer) =>
        answer.Error is "token_revoked" or "account_inactive" or "invalid_auth" or "not_authed";

    /// <summary>Errors about our access to the whole workspace: no channel is to blame, and all may be posted to once it is mended.</summary>
    private static readonly HashSet<string> AboutAccess = new(StringComparer.Ordinal)
    {
        "token_revoked", "account_inactive", "invalid_auth", "not_authed", "token_expired", "not_allowed_token_type", "ekm_access_denied", "team_access_not_granted",
        "accesslimited", "two_factor_setup_required",
    };

    public static SendOutcome Outcome(SlackAnswer answer)
    {
        if (answer.Error is not { } error)
        {
            return SendOutcome.Sent(answer.Text("ts"));
        }

        return error switch
        {
            SlackAnswer.RateLimited or "rate_limited" => SendOutcome.Later("Slack asks us to post more slowly.", answer.RetryAfter ?? Soon) with { HoldsWorkspace = true },
            SlackAnswer.NotReached => SendOutcome.Later("Slack could not be reached. Nothing was posted.", Soon) with { HoldsWorkspace = true },
            SlackAnswer.Unreachable => SendOutcome.Unknown("Slack could not be reached. Whether the message was posted is not known.", Soon),
            SlackAnswer.Unreadable or "internal_error" or "fatal_error" =>
                SendOutcome.Unknown("Slack had a fault of its own. Whether the message was posted is not known.", Soon),
            "service_unavailable" or "request_timeout" => SendOutcome.Later("Slack is not available at the moment.", Soon),
            "org_login_required" or "team_added_to_org" => SendOutcome.Later("The workspace is being moved into an organisation.", MuchLater),
            "missing_scope" => SendOutcome.Closed(
                $"The app lacks a permission ({answer.Text("needed") ?? "not named"}). Add it in the app's settings and install the app again."),
            _ when error.StartsWith("restricted_action", StringComparison.Ordinal) => SendOutcome.Closed(Final["restricted_action"]),
            _ when !Final.ContainsKey(error) => SendOutcome.Never($"Slack refused the message ({error})."),
            _ => AboutMessage.Contains(error) ? SendOutcome.Never(Final[error]) : SendOutcome.Closed(Final[error]) with { HoldsWorkspace = AboutAccess.Contains(error) },
        };
    }
}
