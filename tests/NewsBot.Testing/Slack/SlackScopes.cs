namespace NewsBot.Testing.Slack;

/// <summary>Which permission a method needs.</summary>
public static class SlackScopes
{
    /// <summary>All that the app may ask for.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "commands", "files:write", "groups:history",
        "groups:read", "im:history", "im:write", "links:read", "links:write", "mpim:history",
    ];

    /// <summary>Any one of these will do; none where the method needs no permission.</summary>
    public static IReadOnlyList<string> Of(string method) => method switch
    {
        "chat.postMessage" or "chat.update" or "chat.postEphemeral" or "assistant.threads.setStatus" => ["chat:write"],
        "chat.unfurl" => ["links:write"],
        "conversations.history" or "conversations.replies" => ["channels:history", "groups:history", "im:history", "mpim:history"],
        "users.conversations" => ["channels:read", "groups:read"],
        "conversations.open" => ["im:write"],
        "files.getUploadURLExternal" or "files.completeUploadExternal" => ["files:write"],
        "assistant.threads.setSuggestedPrompts" => ["assistant:write"],
        _ => [],
    };
}
