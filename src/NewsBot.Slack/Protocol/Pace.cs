namespace NewsBot.Slack.Protocol;

/// <summary>How often something may be done: one each <paramref name="Every"/>, after a burst of <paramref name="Burst"/>.</summary>
internal sealed record Pace(TimeSpan Every, int Burst)
{
    /// <summary>Slack's own limit on posts: one a second in a channel, by whatever method.</summary>
    public static Pace OfChannel { get; } = new(TimeSpan.FromSeconds(1), 3);

    /// <summary>
    /// Slack's published tiers, calls a minute for each method and workspace: 1, 20, 50, 100. Where none is published, some hundreds.
    /// </summary>
    public static Pace Of(string method) => method switch
    {
        "apps.connections.open" or "apps.uninstall" => Tier(1, burst: 5),
        "conversations.list" or "users.list" => Tier(20, burst: 10),
        "chat.update" or "chat.delete" or "chat.unfurl" or "conversations.info" or "conversations.history" or "conversations.replies"
            or "users.conversations" or "conversations.open" => Tier(50, burst: 20),
        "chat.postEphemeral" or "views.open" or "views.push" or "views.update" or "views.publish" or "users.info"
            or "files.getUploadURLExternal" or "files.completeUploadExternal" or "assistant.threads.setSuggestedPrompts"
            or "assistant.threads.setTitle" => Tier(100, burst: 40),
        _ => Tier(600, burst: 60),
    };

    private static Pace Tier(int minutely, int burst) => new(TimeSpan.FromMinutes(1) / minutely, burst);
}
