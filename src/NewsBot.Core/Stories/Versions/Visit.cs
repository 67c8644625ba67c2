namespace NewsBot.Core.Stories.Versions;

/// <summary>When a story's page is to be read again, and how reading it has gone.</summary>
/// <param name="NextAt">Null for never, unless a feed lists the story as updated.</param>
/// <param name="VisitedAt">The last visit; null while there was none.</param>
/// <param name="Missing">Visits since the page was last there that found it gone or shut.</param>
/// <param name="Failures">Visits in a row that came to nothing.</param>
/// <param name="Idle">Visits in a row that found nothing new.</param>
public sealed record Visit(
    StoryId Story, DateTimeOffset? NextAt, DateTimeOffset? VisitedAt = null, int Missing = 0, int Failures = 0, int Idle = 0);
