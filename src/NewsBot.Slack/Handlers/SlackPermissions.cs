namespace NewsBot.Slack.Handlers;

/// <summary>The permissions the app asks for, by the names of the manifest, and what each is for.</summary>
internal static class SlackPermissions
{
    /// <summary>Without these it cannot do its work.</summary>
    public static IReadOnlyDictionary<string, string> Needed { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["app_mentions:read"] = "hearing mentions",
        ["assistant:write"] = "suggestions and the sign of work in the assistant pane",
        ["channels:read"] = "noticing that it was invited into a public channel",
        ["chat:write"] = "answers, digests and alerts",
        ["commands"] = "the command and the shortcuts",
        ["files:write"] = "lists as CSV files",
        ["groups:read"] = "noticing that it was invited into a private channel",
        ["im:history"] = "hearing direct messages",
        ["im:write"] = "alerts and files that are for one person alone",
        ["links:read"] = "noticing links to its own pages",
        ["links:write"] = "previews of its own pages",
    };

    /// <summary>A workspace may decline these; then each follow-up question must mention it, and after a broken connection it cannot look whether a post arrived.</summary>
    public static IReadOnlyDictionary<string, string> Wished { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["channels:history"] = "hearing follow-up questions in its threads of public channels, and looking after a broken connection whether a post arrived",
        ["groups:history"] = "the same in private channels",
        ["mpim:history"] = "the same in direct messages of several people",
    };
}
