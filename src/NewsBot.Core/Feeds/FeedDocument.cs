namespace NewsBot.Core.Feeds;

/// <summary>What a feed lists, whatever its format.</summary>
public sealed record FeedDocument(string? Title, string? Link, IReadOnlyList<FeedEntry> Entries);
