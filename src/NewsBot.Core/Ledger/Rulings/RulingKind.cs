namespace NewsBot.Core.Ledger.Rulings;

/// <summary>What an editor can rule on an entry.</summary>
public enum RulingKind
{
    /// <summary>It is a call, as recorded.</summary>
    Confirm,

    /// <summary>It is no call, or not this person's.</summary>
    Reject,

    /// <summary>Under check; not to be used until it is released or ruled.</summary>
    Hold,

    /// <summary>The check is over: it stands as before the hold.</summary>
    Release,

    /// <summary>The caller says that it is not so.</summary>
    Dispute,

    /// <summary>The caller has taken it back.</summary>
    Withdraw,

    /// <summary>It belongs to another class.</summary>
    Reclass,

    /// <summary>A name, role, party, day or reason is put right.</summary>
    Correct,

    /// <summary>Two figures are one.</summary>
    Merge,

    /// <summary>Some of the reports are another figure's of the same name.</summary>
    Split,

    /// <summary>An earlier ruling no longer holds.</summary>
    Undo,
}
