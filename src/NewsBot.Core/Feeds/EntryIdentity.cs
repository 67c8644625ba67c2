using NewsBot.Core.Stories;

namespace NewsBot.Core.Feeds;

/// <summary>What makes an entry of a feed the same one tomorrow: its id as given, else its cleaned link, else its title and text.</summary>
internal static class EntryIdentity
{
    /// <summary>A longer one stands as its hash: a store's index takes only so much.</summary>
    private const int Longest = 500;

    public static string Of(FeedEntry entry, Uri feed)
    {
        var identity = !string.IsNullOrWhiteSpace(entry.Id) ? entry.Id.Trim() : StoryLink.Clean(entry.Link, feed)?.AbsoluteUri;
        return identity is { Length: <= Longest }
            ? identity
            : "hash:" + StableHash.Twelve(identity ?? $"{entry.Title}\n{entry.Summary}\n{entry.Content}");
    }
}
