namespace NewsBot.Slack.Protocol;

/// <summary>An answer sent to a <c>response_url</c>: seen by one person only.</summary>
internal sealed record ResponseMessage(string Text)
{
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    public string ResponseType { get; } = "ephemeral";

    public bool ReplaceOriginal { get; }
}
