namespace NewsBot.Core.Ledger.Lists;

/// <summary>How a list is ordered within each target.</summary>
public enum ListOrder
{
    /// <summary>By the day of the call.</summary>
    Chronological,

    /// <summary>By surname, particles and accents folded ("de la Cruz" under D, "Ó Laoire" under O); a body by its name without "the".</summary>
    Alphabetical,

    /// <summary>By party, then surname; those of no known party last.</summary>
    Party,
}
