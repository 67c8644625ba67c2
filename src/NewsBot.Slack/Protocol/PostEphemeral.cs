namespace NewsBot.Slack.Protocol;

/// <summary>The body of <c>chat.postEphemeral</c>.</summary>
internal sealed record PostEphemeral(string Channel, string User, string Text)
{
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    public string? ThreadTs { get; init; }

    public string Parse { get; } = "none";

    public bool LinkNames { get; }
}
