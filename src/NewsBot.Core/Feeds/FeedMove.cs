namespace NewsBot.Core.Feeds;

/// <summary>A permanent redirect that is watched until it has held.</summary>
/// <param name="Seen">How often it led to a feed that could be read.</param>
public sealed record FeedMove(Uri To, DateTimeOffset Since, int Seen);
