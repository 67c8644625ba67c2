using NewsBot.Core.Ledger;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Commands;

/// <summary>One use of a command.</summary>
/// <param name="Line">What followed the verb.</param>
/// <param name="Thread">What the thread is remembered under.</param>
/// <param name="Now">The moment, in the house's zone.</param>
internal sealed record CommandCall(Command Command, CommandLine Line, Utterance Utterance, string Thread, DateTimeOffset Now)
{
    /// <summary>What the reply shows of the record as it stands now; the handler adds it, and the asker hears where it must be put right later.</summary>
    public List<LedgerEntry> Shown { get; } = [];

    /// <summary>The record as the workspace sees it at that moment.</summary>
    public Standpoint From => new(Utterance.Channel.Workspace, Now);
}
