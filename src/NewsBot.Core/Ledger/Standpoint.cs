using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Ledger;

/// <summary>From where the record is looked at: what had been learnt by a moment, under the rulings that one workspace had made by then.</summary>
/// <param name="Workspace">Whose rulings hold. What another workspace rules is never seen.</param>
/// <param name="AsOf">The moment. Times are told in its offset.</param>
public readonly record struct Standpoint(WorkspaceId Workspace, DateTimeOffset AsOf)
{
    /// <summary>The view of this machine's own desk: terminal, web page and command line.</summary>
    public static Standpoint Local(DateTimeOffset asOf) => new(WorkspaceId.Local, asOf);
}
