using System.Buffers;
using System.Text;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>Text for one line, such as a title.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\r\n\f");

    /// <summary>HTML's words: tags taken out, character references resolved once. Something in angle brackets that HTML does not know stays.</summary>
    public static string FromHtml(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            return Line(Entities.Decode(html));
        }

        var text = new StringBuilder(html.Length);
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            var name = scanner.Name.ToString().ToLowerInvariant();
            if (scanner.Kind is HtmlPiece.Text)
            {
                text.Append(scanner.Rest);
            }
            else if (scanner.Kind is HtmlPiece.Start && name is "script" or "style")
            {
                scanner.SkipPast(name);
            }
            else if (scanner.Kind is HtmlPiece.Start or HtmlPiece.End && !HtmlNames.IsKnown(name))
            {
                text.Append(scanner.Kind is HtmlPiece.End ? "&lt;/" : "&lt;").Append(scanner.Name).Append(scanner.Rest).Append("&gt;");
            }
            else if (HtmlNames.Breaking.Contains(name))
            {
                text.Append(' ');
            }
        }

        return Line(Entities.Decode(text.ToString()));
    }

    /// <summary>White space folded, ends trimmed, forbidden characters gone.</summary>
    public static string Line(string text)
    {
        text = Characters.FromWindows(Characters.WithoutForbidden(text)).Trim();
        if (text.AsSpan().IndexOfAny(Breaks) < 0 && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\f'))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().Trim();
    }
}
