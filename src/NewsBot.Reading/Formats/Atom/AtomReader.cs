using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats.Markup;
using NewsBot.Reading.Formats.Rss;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Atom;

/// <summary>Atom 1.0 and 0.3, and feeds in no namespace that speak like them.</summary>
internal static class AtomReader
{
    public static ParsedFeed Read(FeedElement root)
    {
        var link = AtomLinks.Alternate(root, null) ?? Web(Own(root, "id"));
        var fallback = root.Base is null ? Addresses.AsBase(link) ?? Self(root) : null;
        var authors = AtomPeople.Authors(root);
        var entries = root.Name == "entry" ? [root] : root.All("entry").Where(e => e.Space is Spaces.Atom or Spaces.Core or Spaces.Other).ToList();
        var document = new FeedDocument(
            Title(root), link, [.. FeedPieces.WholeEntries(entries).Select(entry => Entry(entry, authors, fallback))]);
        return new(document, RssWish.Of(root));
    }

    private static FeedEntry Entry(FeedElement entry, IReadOnlyList<string> feedAuthors, string? fallback)
    {
        var summary = Html(entry, "summary", fallback) ?? Html(entry, "description", fallback) ?? RssText.Body(MediaParts.Find(entry, "description"), fallback);
        var content = Html(entry, "content", fallback) ?? RssText.Body(entry.Child(Spaces.Content, "encoded"), fallback);
        var authors = AtomPeople.Authors(entry);
        var source = Own(entry, "source");
        return new()
        {
            Id = FeedPieces.Identity(Own(entry, "id"), fallback) ?? FeedPieces.OrNull(Own(entry, "guid")?.Text),
            Title = Title(entry),
            Link = Link(entry, fallback),
            Summary = summary ?? content,
            Content = content ?? summary,
            Published = FeedPieces.Date(
                entry, (Spaces.Atom, "published"), (Spaces.Core, "published"), (Spaces.Atom, "issued"), (Spaces.Core, "issued"), (Spaces.Core, "pubdate"), (Spaces.Atom, "pubdate"),
                (Spaces.Terms, "issued"), (Spaces.Dublin, "date"), (Spaces.Atom, "created"), (Spaces.Core, "created"), (Spaces.Terms, "created")),
            Updated = FeedPieces.Date(
                entry, (Spaces.Atom, "updated"), (Spaces.Core, "updated"), (Spaces.Atom, "modified"), (Spaces.Core, "modified"), (Spaces.Terms, "modified"),
                (Spaces.Dublin, "date")),
            Authors = authors.Count > 0 ? authors : source is not null && AtomPeople.Authors(source) is { Count: > 0 } theirs ? theirs : feedAuthors,
            Categories = Categories(entry),
            Enclosures = MediaParts.With(AtomLinks.Enclosures(entry, fallback), entry, fallback),
        };
    }

    private static string? Title(FeedElement element) =>
        Own(element, "title") is { } title ? AtomText.Plain(title) : RssText.Title(element);

    private static string? Html(FeedElement entry, string name, string? fallback) =>
        Own(entry, name) is { } text && text["src"] is null ? AtomText.Html(text, fallback) : null;

    private static FeedElement? Own(FeedElement element, string name) => element.Child(Spaces.Atom, name) ?? element.Child(Spaces.Core, name);

    private static string? Link(FeedElement entry, string? fallback) =>
        entry.Child(Spaces.FeedBurner, "origlink") is { } original && original.Text.Length > 0
            ? FeedPieces.Address(original, original.Text, fallback)
            : AtomLinks.Alternate(entry, fallback) ?? OutOfLine(entry, fallback);

    // Without a link, the address of the content itself; else an id that is a web address.
    private static string? OutOfLine(FeedElement entry, string? fallback) =>
        Own(entry, "content") is { } content && FeedPieces.Address(content, content["src"], fallback) is { } source ? source
            : Web(Own(entry, "id"));

    private static string? Web(FeedElement? id) => id?.Text is { } text && Addresses.IsWeb(text) ? text : null;

    private static string? Self(FeedElement root) =>
        Addresses.AsBase(root.Children.FirstOrDefault(c => c.Name == "link" && c["rel"] == "self")?["href"]);

    private static List<string> Categories(FeedElement entry) =>
        [.. entry.Children
            .Where(c => c.Name == "category" && c.Space is Spaces.Atom or Spaces.Core || c.Is(Spaces.Dublin, "subject"))
            .Select(c => PlainText.Line(FeedPieces.OrNull(c["term"]) ?? FeedPieces.OrNull(c["label"]) ?? c.Text))
            .Where(c => c.Length > 0)
            .Distinct(StringComparer.Ordinal)];
}
