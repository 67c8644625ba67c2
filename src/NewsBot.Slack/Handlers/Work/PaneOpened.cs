namespace NewsBot.Slack.Handlers.Work;

/// <summary>A person opened the assistant pane.</summary>
internal sealed record PaneOpened(string Team, string Channel, string Thread, string Person) : SlackWork(Team)
{
    public override string Conversation => $"{Channel}:{Thread}";
}
