namespace NewsBot.Core.Figures;

/// <summary>How well two written names agree, weakest first.</summary>
public enum NameMatch
{
    Different,

    /// <summary>One side is a surname alone (or a part of a double-barrelled one) that the other ends in.</summary>
    SurnameOnly,

    /// <summary>Surnames equal or a slip apart, and first names agree: equal, initial, short form, or a slip apart.</summary>
    Compatible,

    /// <summary>The same words once titles, post-nominals, accents, case and middle initials are off.</summary>
    Same,
}
