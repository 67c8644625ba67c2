namespace NewsBot.Core.Feeds;

/// <summary>Something that those who run NewsBot should know, told once.</summary>
/// <param name="Key">The same thing has the same key, and is never told twice.</param>
/// <param name="Text">One line in plain words: what happened, what was kept, what to do.</param>
public sealed record AdminNotice(string Key, NoticeLevel Level, string Text, DateTimeOffset At);
