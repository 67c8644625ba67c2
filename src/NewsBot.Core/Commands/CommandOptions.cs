using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Commands;

/// <summary>Who may change what the whole house reads, and who may rule. Section <c>NewsBot:Commands</c>.</summary>
public sealed class CommandOptions
{
    public const string Section = "NewsBot:Commands";

    /// <summary>
    /// The surfaces' own ids of those who may add and remove feeds. Default: none, which means everybody. The terminal of this host always may;
    /// who may on its web pages is told by the settings of their sign-in.
    /// </summary>
    public IList<string> Keepers { get; set; } = [];

    /// <summary>
    /// The surfaces' own ids of those who may rule on entries for their workspace. Default: none, which means everybody. The terminal of this host
    /// always may; who may on its web pages is told by the settings of their sign-in.
    /// </summary>
    public IList<string> Editors { get; set; } = [];

    internal bool Allows(ChangedBy by, Utterance utterance)
    {
        if (utterance.Barred.Contains(by))
        {
            return false;
        }

        var named = by switch { ChangedBy.Keepers => Keepers, ChangedBy.Editors => Editors, _ => [] };
        return named.Count == 0 || utterance.Channel.Workspace == WorkspaceId.Local || named.Contains(utterance.Person);
    }
}
