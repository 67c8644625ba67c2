using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Commands;

/// <summary>Who may change what the whole house reads. Section <c>NewsBot:Commands</c>.</summary>
public sealed class CommandOptions
{
    public const string Section = "NewsBot:Commands";

    /// <summary>
    /// The surfaces' own ids of those who may add and remove feeds. Default: none, which means everybody. The terminal and web page of this
    /// host always may.
    /// </summary>
    public IList<string> Keepers { get; set; } = [];

    internal bool Allows(ChangedBy by, Utterance utterance) =>
        by == ChangedBy.Everybody || Keepers.Count == 0 || utterance.Channel.Workspace == WorkspaceId.Local || Keepers.Contains(utterance.Person);
}
