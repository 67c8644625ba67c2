namespace NewsBot.Core.Ledger;

/// <summary>How an entry stands in the eyes of one workspace.</summary>
public enum EntryState
{
    /// <summary>Above the confidence line, and no editor has looked at it. Counted, unless the house counts only what is confirmed.</summary>
    Unreviewed,

    /// <summary>An editor has confirmed it. Counted.</summary>
    Confirmed,

    /// <summary>The caller has taken it back; not counted, and shown apart.</summary>
    Withdrawn,

    /// <summary>Not counted until an editor rules: below the confidence line, or reported anew after it was rejected.</summary>
    AwaitingRuling,

    /// <summary>Under check, not to be used; not counted.</summary>
    Held,

    /// <summary>The caller, or somebody for them, says that it is not so; not counted, and shown apart.</summary>
    Disputed,

    /// <summary>An editor has ruled that it is no call; not counted, and not shown in lists.</summary>
    Rejected,
}
