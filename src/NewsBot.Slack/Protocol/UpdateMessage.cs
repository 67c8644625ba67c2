namespace NewsBot.Slack.Protocol;

/// <summary>The body of <c>chat.update</c>. The metadata of the message stays as it was posted.</summary>
internal sealed record UpdateMessage(string Channel, string Ts, string Text)
{
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    public string Parse { get; } = "none";

    public bool LinkNames { get; }
}
