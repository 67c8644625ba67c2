namespace NewsBot.Core.Stories;

/// <param name="Page">What was read; null when something went wrong.</param>
/// <param name="Problem">What went wrong, in plain words; null when all is well.</param>
/// <param name="Gone">The server says that the page is not there (HTTP 404) or not any more (410).</param>
public sealed record PageAnswer(Page? Page, string? Problem, bool Gone = false);
