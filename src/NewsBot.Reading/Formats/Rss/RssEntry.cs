using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats.Atom;
using NewsBot.Reading.Formats.Dates;
using NewsBot.Reading.Formats.Markup;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Rss;

/// <summary>One item of RSS or RDF.</summary>
internal static class RssEntry
{
    public static FeedEntry Read(FeedElement item, string? fallback)
    {
        var guid = item.Child(Spaces.Core, "guid") ?? item.Child(Spaces.Core, "id") ?? item.Child(Spaces.Atom, "id");
        var (summary, other) = RssText.Summaries(item, fallback);
        var content = RssText.Body(
            item.Child(Spaces.Content, "encoded") ?? item.Child(Spaces.Core, "encoded") ?? item.Child(Spaces.Xhtml, "body") ?? item.Child(Spaces.Core, "body")
            ?? item.Child(Spaces.Core, "fullitem") ?? item.Child(Spaces.Atom, "content") ?? item.Child(Spaces.Core, "content"),
            fallback);
        return new()
        {
            Id = (IsPermaLink(guid) is true || guid?.Space is Spaces.Atom ? FeedPieces.Identity(guid, fallback) : FeedPieces.OrNull(guid?.Text)) ?? FeedPieces.OrNull(item["rdf:about"]) ?? FeedPieces.OrNull(item.Child(Spaces.Dublin, "identifier")?.Text),
            Title = RssText.Title(item),
            Link = Link(item, fallback),
            Summary = summary ?? content,
            Content = content ?? other ?? summary,
            Published = FeedPieces.Date(
                item, (Spaces.Core, "pubdate"), (Spaces.Core, "published"), (Spaces.Atom, "published"), (Spaces.Terms, "issued"), (Spaces.Core, "issued"),
                (Spaces.Atom, "issued"), (Spaces.Dublin, "date"), (Spaces.Core, "date"), (Spaces.Terms, "created"), (Spaces.Core, "created")),
            Updated = FeedPieces.Date(
                item, (Spaces.Atom, "updated"), (Spaces.Core, "updated"), (Spaces.Terms, "modified"), (Spaces.Core, "modified"), (Spaces.Atom, "modified"),
                (Spaces.Dublin, "date"), (Spaces.Core, "date"), (Spaces.Core, "lastbuilddate")) ?? FeedDate.Parse(item["lastmod"]),
            Authors = Authors(item),
            Categories = Categories(item),
            Enclosures = MediaParts.With([.. item.Children.Select(child => Enclosure(child, fallback)).OfType<Enclosure>()], item, fallback),
        };
    }

    private static string? Link(FeedElement item, string? fallback)
    {
        if (item.Child(Spaces.FeedBurner, "origlink") is { } original && original.Text.Length > 0)
        {
            return FeedPieces.Address(original, original.Text, fallback);
        }

        foreach (var link in item.Children.Where(c => c.Is(Spaces.Core, "link") && !c.IsCut))
        {
            if (link["rel"] is null or "" or "alternate" && FeedPieces.Address(link, FeedPieces.OrNull(link.Text) ?? link["href"] ?? link["rdf:resource"], fallback) is { } plain)
            {
                return plain;
            }
        }

        return AtomLinks.Alternate(item, fallback) ?? FromGuid(item, fallback) ?? FeedPieces.Address(item, item["href"], fallback) ?? Web(item["rdf:about"]);
    }

    private static string? FromGuid(FeedElement item, string? fallback)
    {
        if (item.Child(Spaces.Core, "guid") is not { } guid || IsPermaLink(guid) is false)
        {
            return null;
        }

        return IsPermaLink(guid) is true || Web(guid.Text) is not null ? FeedPieces.Address(guid, guid.Text, fallback) : null;
    }

    /// <summary>What the feed says; null where it says nothing, which means yes where the id is an address (RSS 2.0).</summary>
    private static bool? IsPermaLink(FeedElement? guid) => guid?["ispermalink"]?.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string? Web(string? text) => Addresses.AsWeb(text) is null ? null : text;

    private static List<string> Authors(FeedElement item)
    {
        var names = new List<string>();
        foreach (var child in item.Children)
        {
            var text = (child.Space, child.Name) switch
            {
                (Spaces.Core, "author") when child.HasElements => child.Child(Spaces.Core, "name")?.Text ?? child.Text,
                (Spaces.Core, "author" or "dc_creator") or (Spaces.Dublin, "creator" or "author") or (Spaces.Itunes, "author") => child.Text,
                (Spaces.Atom, "author") => AtomPeople.Name(child),
                _ => null,
            };
            if (text is not null && People.Name(text) is { } name && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    private static List<string> Categories(FeedElement item)
    {
        var categories = new List<string>();
        foreach (var child in item.Children)
        {
            switch (child.Space, child.Name)
            {
                case (Spaces.Core, "category") or (Spaces.Dublin, "subject") or (Spaces.Core, "subject"):
                    Add(categories, FeedPieces.OrNull(child.Text) ?? child["term"]);
                    break;
                case (Spaces.Atom, "category"):
                    Add(categories, child["term"] ?? child["label"] ?? child.Text);
                    break;
                case (Spaces.Itunes, "category"):
                    Add(categories, child["text"]);
                    child.All("category").ToList().ForEach(c => Add(categories, c["text"]));
                    break;
                case (Spaces.Media, "category"):
                    Add(categories, FeedPieces.OrNull(child.Text) ?? child["label"]);
                    break;
                case (Spaces.Itunes or Spaces.Media or Spaces.Core, "keywords"):
                    child.Text.Split(',').ToList().ForEach(word => Add(categories, word));
                    break;
            }
        }

        return categories;
    }

    private static void Add(List<string> categories, string? text)
    {
        if (text is not null && PlainText.FromHtml(text) is { Length: > 0 } category && !categories.Contains(category))
        {
            categories.Add(category);
        }
    }

    private static Enclosure? Enclosure(FeedElement child, string? fallback) => (child.Space, child.Name) switch
    {
        (Spaces.Core, "enclosure") => FeedPieces.Enclosure(child, child["url"] ?? child["href"] ?? child["rdf:resource"], fallback),
        (Spaces.Atom, "link") when child["rel"] == "enclosure" => FeedPieces.Enclosure(child, child["href"], fallback),
        _ => null,
    };
}
