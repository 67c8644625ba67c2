namespace NewsBot.Core.Calls;

/// <summary>The class people read, weakest first. Only <see cref="Explicit"/> is in the headline count.</summary>
public enum CallClass
{
    /// <summary>Go if something in the target's own hands is not done.</summary>
    Conditional,

    /// <summary>Consider the position; no verb of leaving.</summary>
    Position,

    /// <summary>Set a date for leaving.</summary>
    Timetable,

    /// <summary>Resign, be removed, or a formal loss of confidence.</summary>
    Explicit,
}
