namespace NewsBot.Core.Calls;

/// <summary>
/// What is asked for, weakest first, so that the larger value is the more direct one. Where a story supports several
/// for one caller and target, the largest is recorded.
/// </summary>
public enum Strength
{
    /// <summary>Weaker than a demand: consider the position, position untenable.</summary>
    ConsiderPosition,

    /// <summary>A formal or express loss of confidence: a letter, a motion, a vote.</summary>
    NoConfidence,

    /// <summary>Name a date for leaving, do not fight the next election.</summary>
    Timetable,

    /// <summary>Somebody else should put the target out: sack, dismiss, replace.</summary>
    Remove,

    /// <summary>Go of their own accord: resign, step down, quit.</summary>
    Resign,
}
