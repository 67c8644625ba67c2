namespace NewsBot.Slack.Protocol;

/// <summary>An answer sent to a <c>response_url</c>.</summary>
internal sealed record ResponseMessage(string Text)
{
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    /// <summary>"ephemeral", seen by one person only, or "in_channel".</summary>
    public string ResponseType { get; init; } = "ephemeral";

    /// <summary>In the place of what was answered to the same address before.</summary>
    public bool ReplaceOriginal { get; init; }
}
