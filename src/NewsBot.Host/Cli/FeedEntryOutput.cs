using System.Globalization;
using NewsBot.Core.Feeds;

namespace NewsBot.Host.Cli;

internal sealed record FeedEntryOutput(
    string? Id,
    string? Title,
    string? Link,
    string? Summary,
    string? Content,
    string? Published,
    string? Updated,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Categories,
    IReadOnlyList<Enclosure> Enclosures)
{
    public static FeedEntryOutput Of(FeedEntry entry) => new(
        entry.Id,
        entry.Title,
        entry.Link,
        entry.Summary,
        entry.Content,
        Utc(entry.Published),
        Utc(entry.Updated),
        entry.Authors,
        entry.Categories,
        entry.Enclosures);

    private static string? Utc(DateTimeOffset? moment) => moment?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
