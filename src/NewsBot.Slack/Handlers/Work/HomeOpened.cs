namespace NewsBot.Slack.Handlers.Work;

/// <summary>A person looks at the app's Home.</summary>
internal sealed record HomeOpened(string Team, string Person) : SlackWork(Team)
{
    public override string Conversation => $"home:{Person}";
}
