namespace NewsBot.Core.Stories;

/// <param name="Page">What was read; null when something went wrong.</param>
/// <param name="Problem">What went wrong, in plain words; null when all is well.</param>
public sealed record PageAnswer(Page? Page, string? Problem);
