using System.Text;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>
/// Writes a story's HTML anew: only harmless elements and attributes, every value quoted and escaped, relative addresses made absolute.
/// What is not understood becomes text.
/// </summary>
internal static class HtmlCleaner
{
    public static string Clean(string html, Uri? baseAddress)
    {
        html = Characters.FromWindows(Characters.WithoutForbidden(html)).Trim();
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            return html;
        }

        var output = new StringBuilder(html.Length);
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            switch (scanner.Kind)
            {
                case HtmlPiece.Text:
                    AppendText(output, scanner.Rest);
                    break;
                case HtmlPiece.Start:
                    AppendStart(output, ref scanner, baseAddress);
                    break;
                case HtmlPiece.End:
                    AppendEnd(output, scanner);
                    break;
            }
        }

        return output.ToString().Trim();
    }

    /// <summary>Plain text as HTML.</summary>
    public static string Escape(string text) =>
        text.AsSpan().IndexOfAny("&<>") < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static void AppendStart(StringBuilder output, ref HtmlScanner scanner, Uri? baseAddress)
    {
        Span<char> buffer = stackalloc char[HtmlNames.Longest];
        var name = HtmlNames.Lower(scanner.Name, buffer);
        if (HtmlNames.Kept.Holds(name))
        {
            output.Append('<').Append(name);
            HtmlAttributes.Append(output, scanner.Rest, baseAddress);
            output.Append(HtmlNames.Void.Holds(name) ? " />" : ">");
        }
        else if (HtmlNames.DroppedWhole.Holds(name) && !scanner.Rest.TrimEnd().EndsWith("/", StringComparison.Ordinal))
        {
            scanner.SkipPast(scanner.Name.ToString());
        }
    }

    private static void AppendEnd(StringBuilder output, HtmlScanner scanner)
    {
        Span<char> buffer = stackalloc char[HtmlNames.Longest];
        var name = HtmlNames.Lower(scanner.Name, buffer);
        if (HtmlNames.Kept.Holds(name) && !HtmlNames.Void.Holds(name))
        {
            output.Append("</").Append(name).Append('>');
        }
    }

    private static void AppendText(StringBuilder output, ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAny('<', '>'); i >= 0; i = text.IndexOfAny('<', '>'))
        {
            output.Append(text[..i]).Append(text[i] == '<' ? "&lt;" : "&gt;");
            text = text[(i + 1)..];
        }

        output.Append(text);
    }
}
