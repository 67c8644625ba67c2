namespace NewsBot.Slack.Handlers.Work;

/// <summary>The app was taken out of a workspace or organisation, or its bot token was revoked.</summary>
/// <param name="Installation">What the installation is kept under.</param>
internal sealed record Removed(string Team, string Installation) : SlackWork(Team)
{
    public override string Conversation => Installation;
}
