using System.Text;
using NewsBot.Reading.Formats.Markup;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Atom;

/// <summary>Atom's text constructs: what the text is, the type says (RFC 4287, section 3.1); Atom 0.3 says it with a mode as well.</summary>
internal static class AtomText
{
    /// <summary>One line of plain text; null where it is empty.</summary>
    public static string? Plain(FeedElement element) => FeedPieces.OrNull(Kind(element) switch
    {
        TextKind.Html => PlainText.FromHtml(Value(element)),
        TextKind.Xhtml => PlainText.FromHtml(MarkupWriter.Inside(element)),
        _ => PlainText.Line(Value(element)),
    });

    /// <summary>Clean HTML; null where it is empty.</summary>
    public static string? Html(FeedElement element, Uri? fallback)
    {
        var html = Kind(element) switch
        {
            TextKind.Html => HtmlCleaner.Clean(Value(element), element.Base ?? fallback),
            TextKind.Xhtml => HtmlCleaner.Clean(MarkupWriter.Inside(Unwrapped(element)), element.Base ?? fallback),
            _ => HtmlCleaner.Escape(Characters.FromWindows(Characters.WithoutForbidden(Value(element)))),
        };
        return FeedPieces.OrNull(html);
    }

    private static TextKind Kind(FeedElement element)
    {
        var type = element["type"]?.ToLowerInvariant();
        if (element["mode"]?.ToLowerInvariant() is "escaped" or "base64")
        {
            return type is "text" or "text/plain" ? TextKind.Text : TextKind.Html;
        }

        return type switch
        {
            "html" or "text/html" => element.HasElements ? TextKind.Xhtml : TextKind.Html,
            "xhtml" or "application/xhtml+xml" => element.HasElements ? TextKind.Xhtml : TextKind.Text,
            // Markup where text was promised; readers that drop it lose the story.
            _ => element.HasElements ? TextKind.Xhtml : TextKind.Text,
        };
    }

    private static string Value(FeedElement element)
    {
        var text = element.Text;
        var type = element["type"]?.ToLowerInvariant();
        var isCoded = element["mode"]?.Equals("base64", StringComparison.OrdinalIgnoreCase) == true
            || (type?.Contains('/', StringComparison.Ordinal) == true && element["mode"] is null && !type.StartsWith("text/", StringComparison.Ordinal)
                && !type.EndsWith("xml", StringComparison.Ordinal));
        if (!isCoded)
        {
            return text;
        }

        var bytes = new byte[(text.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }

    // The div round XHTML is the format's, not the story's.
    private static FeedElement Unwrapped(FeedElement element) =>
        element.Nodes.Where(n => n.Element is not null || !string.IsNullOrWhiteSpace(n.Text)).ToList() is [{ Element: { Name: "div" } only }] ? only : element;
}
