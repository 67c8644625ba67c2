namespace NewsBot.Slack.Handlers;

/// <summary>Through which installation an event came.</summary>
/// <param name="Team">The workspace; null where none is told.</param>
/// <param name="Installation">What the installation is kept under: the workspace, or its organisation.</param>
/// <param name="BotUser">Who we are there.</param>
internal sealed record EventSender(string? Team, string? Installation, string? BotUser)
{
    /// <summary>It happened in a channel that is shared with another workspace.</summary>
    public bool IsShared { get; init; }
}
