using NewsBot.Reading.Formats.Atom;
using NewsBot.Reading.Formats.Markup;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Rss;

/// <summary>Titles and bodies of RSS, whose text is HTML whatever it looks like.</summary>
internal static class RssText
{
    /// <summary>The element's own title; another vocabulary's only where it has none.</summary>
    public static string? Title(FeedElement element) =>
        First(element, Spaces.Core) ?? First(element, Spaces.Atom) ?? First(element, Spaces.Dublin) ?? First(element, Spaces.Itunes) ?? First(element, Spaces.Media);

    /// <summary>Clean HTML; null where the element is absent or empty.</summary>
    public static string? Body(FeedElement? element, string? fallback)
    {
        if (element is null)
        {
            return null;
        }

        if (element.Space == Spaces.Atom)
        {
            return AtomText.Html(element, fallback);
        }

        // Markup that nobody escaped stands as elements in the feed's own XML.
        var html = element.HasElements ? MarkupWriter.Inside(element) : element.Text;
        return FeedPieces.OrNull(HtmlCleaner.Clean(html, element.Base ?? fallback));
    }

    private static string? First(FeedElement element, string space)
    {
        foreach (var node in element.Nodes)
        {
            if (node.Element is not { IsCut: false } child || !child.Is(space, "title"))
            {
                continue;
            }

            var title = space is Spaces.Atom || (space is Spaces.Media && child["type"] is "plain") ? AtomText.Plain(child)
                : PlainText.FromHtml(child.HasElements ? MarkupWriter.Inside(child) : child.Text);
            if (title is { Length: > 0 })
            {
                return title;
            }
        }

        return null;
    }
}
