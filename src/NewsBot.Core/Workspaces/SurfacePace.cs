namespace NewsBot.Core.Workspaces;

/// <summary>How fast a surface may be written to; whoever sends unasked keeps to it.</summary>
/// <param name="Conversation">The least time between two messages in one conversation.</param>
/// <param name="Workspace">The least time between two messages anywhere in one workspace.</param>
/// <param name="Edits">The least time between two edits anywhere in one workspace.</param>
public sealed record SurfacePace(TimeSpan Conversation, TimeSpan Workspace, TimeSpan Edits)
{
    /// <summary>As fast as we like.</summary>
    public static SurfacePace Free { get; } = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
}
