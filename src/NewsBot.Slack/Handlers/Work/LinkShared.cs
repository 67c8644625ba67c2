namespace NewsBot.Slack.Handlers.Work;

/// <summary>Links to our own pages, shared in a message or in one that is being typed.</summary>
/// <param name="Links">The addresses as the event wrote them.</param>
internal sealed record LinkShared(string Team, string Person, string UnfurlId, string Source, IReadOnlyList<string> Links) : SlackWork(Team)
{
    public override string Conversation => UnfurlId;
}
