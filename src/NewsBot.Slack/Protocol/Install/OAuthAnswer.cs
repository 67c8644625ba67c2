namespace NewsBot.Slack.Protocol.Install;

/// <summary>Reads what <c>oauth.v2.access</c> answers.</summary>
internal static class OAuthAnswer
{
    /// <summary>The installation; null where the answer lacks what makes one.</summary>
    public static SlackInstallation? Installation(SlackAnswer answer, DateTimeOffset now)
    {
        var isWhole = answer.Body?.IsTrue("is_enterprise_install") == true;
        var (team, enterprise) = (answer.Body?.Words("team", "id"), answer.Body?.Words("enterprise", "id"));
        if (!answer.IsOk
            || answer.Text("access_token") is not { Length: > 0 } token
            || answer.Text("bot_user_id") is not { Length: > 0 } bot
            || (isWhole ? enterprise : team) is null)
        {
            return null;
        }

        return new(isWhole ? null : team, enterprise, isWhole, bot, token)
        {
            AppId = answer.Text("app_id"),
            Name = answer.Body?.Words(isWhole ? "enterprise" : "team", "name"),
            RefreshToken = answer.Text("refresh_token"),
            ExpiresAt = Ends(answer, now),
            Scopes = answer.Text("scope")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Installer = answer.Body?.Words("authed_user", "id"),
            InstalledAt = now,
        };
    }

    /// <summary>When the token of an answer ends; null where it does not.</summary>
    public static DateTimeOffset? Ends(SlackAnswer answer, DateTimeOffset now) =>
        answer.Body?.Number("expires_in") is { } seconds and > 0 ? now.AddSeconds(seconds) : null;
}
