using NewsBot.Core.Feeds;

namespace NewsBot.Host.Cli;

/// <summary>What a feed lists, as JSON. Times are ISO 8601 in UTC, or null.</summary>
internal sealed record FeedOutput(string? Title, string? Link, IReadOnlyList<FeedEntryOutput> Entries)
{
    public static FeedOutput Of(FeedDocument document) => new(document.Title, document.Link, [.. document.Entries.Select(FeedEntryOutput.Of)]);
}
