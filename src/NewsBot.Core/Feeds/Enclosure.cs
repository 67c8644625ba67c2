namespace NewsBot.Core.Feeds;

/// <param name="Length">In bytes; null where the feed does not say.</param>
public sealed record Enclosure(string Url, string? Type, long? Length);
