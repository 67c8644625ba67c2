using NewsBot.Core.Stories;

namespace NewsBot.Core.Feeds;

/// <summary>What makes an entry of a feed the same one tomorrow: its id as given, else its cleaned link, else its title and text.</summary>
internal static class EntryIdentity
{
    public static string Of(FeedEntry entry, Uri feed)
    {
        if (!string.IsNullOrWhiteSpace(entry.Id))
        {
            return entry.Id.Trim();
        }

        return StoryLink.Clean(entry.Link, feed) is { } link
            ? link.AbsoluteUri
            : "hash:" + StableHash.Twelve($"{entry.Title}\n{entry.Summary}\n{entry.Content}");
    }
}
