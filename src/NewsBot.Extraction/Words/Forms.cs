namespace NewsBot.Extraction.Words;

/// <summary>The forms of a verb that a phrase may stand in.</summary>
[Flags]
internal enum Forms
{
    None = 0,
    Base = 1,
    S = 2,
    Ed = 4,
    Ing = 8,
    En = 16,
    Finite = S | Ed | Base,
    Any = 31,
}
