namespace NewsBot.Core.Ledger;

public enum EntryState
{
    /// <summary>The call stands and is counted.</summary>
    Standing,

    /// <summary>The caller has taken it back; not counted, and shown apart.</summary>
    Withdrawn,

    /// <summary>Every report lies below the confidence line; not counted until an editor rules.</summary>
    AwaitingRuling,
}
