namespace NewsBot.Extraction.Rules;

/// <summary>Where a rule finds who calls.</summary>
internal enum CallerFrom
{
    /// <summary>Whoever says the words: the speaker of the quotation, the subject of the verb of saying.</summary>
    Voice,

    /// <summary>The subject of the word marked with @.</summary>
    Subject,

    /// <summary>The {caller} in the pattern itself.</summary>
    Slot,

    /// <summary>Nobody: the words only tell who is asked to go.</summary>
    Nobody,
}
