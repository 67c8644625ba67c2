namespace NewsBot.Core.Questions;

/// <summary>What a word can do in a question.</summary>
[Flags]
internal enum Senses
{
    /// <summary>A word that the vocabulary does not know: a name, a place, a role, a reason.</summary>
    None = 0,

    /// <summary>who, which, what, when, why, how, any, everyone</summary>
    Ask = 1 << 0,

    /// <summary>has, did, is, was</summary>
    Auxiliary = 1 << 1,

    /// <summary>for, on, that, by: small words that end a name.</summary>
    Link = 1 << 2,

    /// <summary>he, her, them</summary>
    Pronoun = 1 << 3,

    /// <summary>called, told, wants: the verb of the one who asks.</summary>
    Calling = 1 << 4,

    /// <summary>resign, go, out: the verb of the one who is asked.</summary>
    Going = 1 << 5,

    /// <summary>should, must</summary>
    Modal = 1 << 6,

    /// <summary>backs, supports</summary>
    Backing = 1 << 7,

    /// <summary>withdrew, retracted</summary>
    Withdrawing = 1 << 8,

    /// <summary>say, said, quote</summary>
    Saying = 1 << 9,

    /// <summary>people, figures, names: words for callers that tell nothing about them.</summary>
    Anybody = 1 << 10,

    /// <summary>still, publicly, exactly</summary>
    Adverb = 1 << 11,

    /// <summary>first, latest</summary>
    Order = 1 << 12,

    /// <summary>sign, signed, letter</summary>
    Signing = 1 << 13,

    /// <summary>new, changed, update</summary>
    News = 1 << 14,

    /// <summary>the, a, of: words that may stand inside a name.</summary>
    Small = 1 << 15,

    /// <summary>Belongs to a date that was read.</summary>
    Date = 1 << 16,

    /// <summary>Belongs to a party's name.</summary>
    Party = 1 << 17,

    /// <summary>Belongs to a full name that the record knows.</summary>
    Known = 1 << 18,
}
