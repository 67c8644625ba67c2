namespace NewsBot.Core.Workspaces;

/// <summary>Where we post.</summary>
/// <param name="Surface">The surface's name: slack, teams, terminal.</param>
/// <param name="Address">What the surface needs to post there: a Slack channel id, a Teams conversation reference, or nothing.</param>
public sealed record ChatChannel(WorkspaceId Workspace, string Surface, string Address);
