namespace NewsBot.Testing.Slack;

/// <summary>A token the double knows.</summary>
/// <param name="Team">The workspace; null for a whole organisation.</param>
/// <param name="EndsAt">When it ends; null for never.</param>
public sealed record SlackToken(string Value, string? Team, string? Enterprise, IReadOnlyCollection<string> Scopes, DateTimeOffset? EndsAt = null)
{
    public bool IsRevoked { get; init; }
}
