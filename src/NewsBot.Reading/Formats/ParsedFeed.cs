using NewsBot.Core.Feeds;

namespace NewsBot.Reading.Formats;

/// <summary>A document and what else its reader must know.</summary>
/// <param name="Wish">How long the feed itself asks to be left alone (ttl, sy:updatePeriod).</param>
internal sealed record ParsedFeed(FeedDocument Document, TimeSpan? Wish = null);
