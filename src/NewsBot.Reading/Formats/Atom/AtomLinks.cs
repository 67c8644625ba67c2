using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Atom;

/// <summary>Atom's links by what they are for.</summary>
internal static class AtomLinks
{
    /// <summary>The page that the entry is about: an HTML one before others, the first of several.</summary>
    public static string? Alternate(FeedElement element, string? fallback)
    {
        var candidates = Links(element).Where(l => Relation(l) == "alternate" && Href(l) is { Length: > 0 }).ToList();
        var chosen = candidates.FirstOrDefault(l => l["type"] is null or "" or "text/html" or "application/xhtml+xml") ?? candidates.FirstOrDefault();
        return chosen is null ? null : FeedPieces.Address(chosen, Href(chosen), fallback);
    }

    public static IReadOnlyList<Enclosure> Enclosures(FeedElement element, string? fallback) =>
        [.. Links(element).Where(l => Relation(l) == "enclosure").Select(l => FeedPieces.Enclosure(l, l["href"], fallback)).OfType<Enclosure>()];

    private static IEnumerable<FeedElement> Links(FeedElement element) => element.Children.Where(c => c.Name == "link" && c.Space is Spaces.Atom or Spaces.Core && !c.IsCut);

    private static string? Href(FeedElement link) => link["href"] ?? link["uri"] ?? link["url"] ?? link.Text;

    // Relations may be written out as addresses of the registry.
    private static string Relation(FeedElement link) =>
        (link["rel"] is { Length: > 0 } relation ? relation : "alternate").ToLowerInvariant().Split('/')[^1];
}
