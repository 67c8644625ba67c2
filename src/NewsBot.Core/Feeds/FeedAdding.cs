namespace NewsBot.Core.Feeds;

/// <summary>What came of adding a feed.</summary>
/// <param name="Feed">The feed that is watched; null where none was added.</param>
/// <param name="IsNew">False where it was watched before.</param>
/// <param name="Found">How it reads now; null where nobody looked.</param>
/// <param name="Choices">Where the address has several feeds, those to choose from.</param>
/// <param name="Problem">Why nothing was added, in plain words; null where something was, or where there is a choice.</param>
public sealed record FeedAdding(Feed? Feed, bool IsNew, FoundFeed? Found, IReadOnlyList<FoundFeed> Choices, string? Problem);
