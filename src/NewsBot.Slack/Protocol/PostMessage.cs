namespace NewsBot.Slack.Protocol;

/// <summary>The body of <c>chat.postMessage</c>.</summary>
internal sealed record PostMessage(string Channel, string Text)
{
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    public string? ThreadTs { get; init; }

    public MessageMetadata? Metadata { get; init; }

    // The text is data: nothing in it may be read as markup, and a digest with ten links must not become ten previews.
    public bool Mrkdwn { get; }

    public string Parse { get; } = "none";

    public bool LinkNames { get; }

    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }
}
