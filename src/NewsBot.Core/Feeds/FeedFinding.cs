namespace NewsBot.Core.Feeds;

/// <summary>The feeds that an address leads to.</summary>
/// <param name="Feeds">Those that could be read, the likeliest first; feeds of comments last.</param>
/// <param name="Tried">What was tried and why it is none, in order, for the person who asks.</param>
/// <param name="Problem">Why the address itself could not be read; null where it could.</param>
public sealed record FeedFinding(IReadOnlyList<FoundFeed> Feeds, IReadOnlyList<TriedAddress> Tried, string? Problem);
