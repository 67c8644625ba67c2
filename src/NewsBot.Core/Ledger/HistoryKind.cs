namespace NewsBot.Core.Ledger;

/// <summary>What happened to an entry.</summary>
public enum HistoryKind
{
    Called,

    /// <summary>More stories report what was known.</summary>
    ToldAgain,

    /// <summary>Called again on a later day.</summary>
    Renewed,

    /// <summary>Told in a stronger class than before.</summary>
    Hardened,

    /// <summary>On a later day in a weaker class than before.</summary>
    Softened,

    Withdrew,
    Denied,
    Backed,
    Criticised,

    /// <summary>A report below the confidence line, which is not counted.</summary>
    InDoubt,
}
