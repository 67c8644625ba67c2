using NewsBot.Reading.Formats.Atom;
using NewsBot.Reading.Formats.Markup;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Rss;

/// <summary>Titles and bodies of RSS, whose text is HTML whatever it looks like.</summary>
internal static class RssText
{
    private static readonly (string Space, string Name)[] SummaryNames =
    [
        (Spaces.Core, "description"), (Spaces.Core, "summary"), (Spaces.Atom, "summary"), (Spaces.Core, "abstract"), (Spaces.Dublin, "description"),
        (Spaces.Itunes, "summary"), (Spaces.Media, "description"),
    ];

    /// <summary>The element's own title; another vocabulary's only where it has none.</summary>
    public static string? Title(FeedElement element) =>
        First(element, Spaces.Core) ?? First(element, Spaces.Atom) ?? First(element, Spaces.Dublin) ?? First(element, Spaces.Itunes) ?? First(element, Spaces.Media)
        ?? (MediaParts.Find(element, "title") is { } title ? Plain(title) : null);

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

        return FeedPieces.OrNull(HtmlCleaner.Clean(Markup(element), element.Base ?? fallback));
    }

    /// <summary>
    /// The texts that sum an item up, the one that stands for all others first; a second one that says something else serves as content.
    /// </summary>
    public static (string? Summary, string? Other) Summaries(FeedElement item, string? fallback)
    {
        string? summary = null;
        foreach (var (space, name) in SummaryNames)
        {
            if (!item.MayHold(name))
            {
                continue;
            }

            foreach (var child in item.Children)
            {
                if (child.IsCut || !child.Is(space, name) || Body(child, fallback) is not { } text || text == summary)
                {
                    continue;
                }

                if (summary is not null)
                {
                    return (summary, text);
                }

                summary = text;
            }
        }

        return (summary ?? Body(MediaParts.Find(item, "description") ?? item.Child(Spaces.Itunes, "subtitle"), fallback), null);
    }

    private static string? First(FeedElement element, string space)
    {
        foreach (var node in element.Nodes)
        {
            if (node.Element is not { IsCut: false } child || !child.Is(space, "title"))
            {
                continue;
            }

            if (Plain(child) is { } title)
            {
                return title;
            }
        }

        return null;
    }

    private static string? Plain(FeedElement title) =>
        title.Space is Spaces.Atom || (title.Space is Spaces.Media && title["type"] is "plain") ? AtomText.Plain(title)
            : FeedPieces.OrNull(PlainText.FromHtml(Markup(title)));

    // Markup that nobody escaped stands as elements in the feed's own XML; some escape the CDATA section with it.
    private static string Markup(FeedElement element)
    {
        if (element.HasElements)
        {
            return MarkupWriter.Inside(element);
        }

        var text = element.Text;
        return text.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase)
            ? text[9..].TrimEnd() is var inside && inside.EndsWith("]]>", StringComparison.Ordinal) ? inside[..^3] : inside
            : text;
    }
}
