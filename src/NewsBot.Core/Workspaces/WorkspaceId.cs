namespace NewsBot.Core.Workspaces;

/// <summary>Whose desk it is: a Slack team's, a Teams tenant's, or this machine's own. Nothing one desk sets up or posts is seen by another.</summary>
/// <example>slack:T012AB3CD, teams:6f1c…, local</example>
public readonly record struct WorkspaceId(string Value)
{
    /// <summary>The terminal and the web page of this host.</summary>
    public static WorkspaceId Local { get; } = new("local");

    public override string ToString() => Value;
}
