using System.Text;
using NewsBot.Reading.Formats.Markup;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Atom;

/// <summary>
/// Atom's text constructs: what the text is, the type says (RFC 4287, section 3.1). Atom 0.3 says it with media types and a mode (xml,
/// escaped or base64), and may hold several versions of one text.
/// </summary>
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
    public static string? Html(FeedElement element, string? fallback)
    {
        if (Type(element)?.StartsWith("multipart/", StringComparison.Ordinal) == true && Version(element) is { } version)
        {
            return Html(version, fallback);
        }

        var html = Kind(element) switch
        {
            TextKind.Html => HtmlCleaner.Clean(Value(element), element.Base ?? fallback),
            TextKind.Xhtml => HtmlCleaner.Clean(MarkupWriter.Inside(Unwrapped(element)), element.Base ?? fallback),
            _ => HtmlCleaner.Escape(Characters.FromWindows(Value(element))),
        };
        return FeedPieces.OrNull(html);
    }

    // The richest of several versions: the one in HTML, else the last (RFC 2046, section 5.1.4).
    private static FeedElement? Version(FeedElement element)
    {
        var versions = element.Children.Where(c => c.Name == element.Name).ToList();
        return versions.Find(v => Type(v)?.Contains("html", StringComparison.Ordinal) == true) ?? versions.LastOrDefault();
    }

    private static TextKind Kind(FeedElement element)
    {
        var type = Type(element);
        if (element["mode"]?.ToLowerInvariant() is "escaped" or "base64" || IsCoded(element))
        {
            return type is "text" or "text/plain" ? TextKind.Text : TextKind.Html;
        }

        return type switch
        {
            "html" or "text/html" => element.HasElements ? TextKind.Xhtml : TextKind.Html,
            // Markup where text was promised; readers that drop it lose the story.
            _ => element.HasElements ? TextKind.Xhtml : TextKind.Text,
        };
    }

    private static string? Type(FeedElement element) => element["type"]?.ToLowerInvariant();

    // In Atom 1.0, every media type but text and XML is in base64 (RFC 4287, section 4.1.3.3).
    private static bool IsCoded(FeedElement element) =>
        element["mode"] is { } mode
            ? mode.Equals("base64", StringComparison.OrdinalIgnoreCase)
            : Type(element) is { } type && type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal)
                && !type.EndsWith("xml", StringComparison.Ordinal);

    private static string Value(FeedElement element)
    {
        var text = element.Text;
        if (!IsCoded(element))
        {
            return text;
        }

        var bytes = new byte[(text.Length * 3 / 4) + 3];
        return !Convert.TryFromBase64String(text, bytes, out var length) ? text
            : System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length)) ? Characters.WithoutForbidden(Encoding.UTF8.GetString(bytes, 0, length))
            : string.Empty;
    }

    // The div round XHTML is the format's, not the story's; Atom 0.3 knew no such thing.
    private static FeedElement Unwrapped(FeedElement element)
    {
        FeedElement? only = null;
        foreach (var node in element.Nodes)
        {
            if (node.Element is { Name: "div" } div && only is null)
            {
                only = div;
            }
            else if (!string.IsNullOrWhiteSpace(node.Text) || node.Element is not null)
            {
                return element;
            }
        }

        return only is null || element.Root()["version"] == "0.3" ? element : only;
    }
}
