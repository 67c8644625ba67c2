namespace NewsBot.Core.Workspaces;

/// <summary>A Slack team, a Teams tenant, or this machine. What it rules, watches and posts is its own.</summary>
/// <example>slack:T012AB3CD, teams:6f1c…, local</example>
public readonly record struct WorkspaceId(string Value)
{
    /// <summary>The terminal and the web page of this host.</summary>
    public static WorkspaceId Local { get; } = new("local");

    public override string ToString() => Value;
}
