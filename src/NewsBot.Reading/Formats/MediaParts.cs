using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats;

/// <summary>What the media vocabulary (Media RSS 1.5) adds to an item or entry; its parts may stand in a group or in the file they are about.</summary>
internal static class MediaParts
{
    /// <summary>The first part of that name.</summary>
    public static FeedElement? Find(FeedElement item, string name) =>
        item.Child(Spaces.Media, name) ?? Holders(item).Select(holder => holder.Child(Spaces.Media, name)).FirstOrDefault(found => found is not null);

    /// <summary>The enclosures, then the files and preview pictures that are not among them.</summary>
    public static IReadOnlyList<Enclosure> With(IReadOnlyList<Enclosure> enclosures, FeedElement item, string? fallback)
    {
        if (!item.MayHold("content") && !item.MayHold("group") && !item.MayHold("thumbnail"))
        {
            return enclosures;
        }

        var all = enclosures.ToList();
        foreach (var holder in Holders(item).Prepend(item))
        {
            foreach (var part in holder.Children.Where(c => c.Space == Spaces.Media && c.Name is "content" or "thumbnail"))
            {
                if (FeedPieces.Enclosure(part, part["url"], fallback) is { } file && !all.Exists(e => e.Url == file.Url))
                {
                    all.Add(file with { Length = FeedPieces.Length(part["filesize"]) });
                }
            }
        }

        return all;
    }

    // A group may hold files, and a file its own title and picture.
    private static IEnumerable<FeedElement> Holders(FeedElement item)
    {
        foreach (var holder in item.Children.Where(c => c.Space == Spaces.Media && c.Name is "group" or "content"))
        {
            yield return holder;
            foreach (var inner in holder.Children.Where(c => c.Is(Spaces.Media, "content")))
            {
                yield return inner;
            }
        }
    }
}
