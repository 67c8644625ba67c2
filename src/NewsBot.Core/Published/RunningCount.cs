namespace NewsBot.Core.Published;

/// <summary>How many explicit calls stood by the end of a day, counted by the day of the call.</summary>
/// <param name="New">How many of them are of that day.</param>
public sealed record RunningCount(DateOnly Day, int New, int Count);
