namespace NewsBot.Core.Published;

/// <summary>Something that happened on a day: a call, or a change of the list.</summary>
/// <param name="Day">The day of the call as far as the stories tell it; of a change, the day on which it was made.</param>
/// <param name="Entry">The call; null for a change.</param>
/// <param name="Change">The change; null for a call.</param>
public sealed record Happening(DateOnly Day, DateTimeOffset At, PublishedEntry? Entry, PublishedChange? Change);
