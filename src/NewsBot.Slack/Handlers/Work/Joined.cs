namespace NewsBot.Slack.Handlers.Work;

/// <summary>We were invited into a channel.</summary>
internal sealed record Joined(string Team, string Channel, string Person) : SlackWork(Team)
{
    public override string Conversation => Channel;
}
