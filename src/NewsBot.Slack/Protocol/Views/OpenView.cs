namespace NewsBot.Slack.Protocol.Views;

/// <summary>The body of the <c>views.</c> methods; each takes one of the three ids.</summary>
internal sealed record OpenView(SlackView View)
{
    public string? TriggerId { get; init; }

    public string? ViewId { get; init; }

    public string? UserId { get; init; }
}
