using System.Text;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>
/// A story's HTML with only harmless elements and attributes left, every value quoted and escaped, relative addresses made absolute.
/// What is not understood becomes text. Markup that is all of this already stays the string it is.
/// </summary>
internal static class HtmlCleaner
{
    /// <param name="html">Without characters that XML forbids.</param>
    public static string Clean(string html, string? baseAddress)
    {
        html = Characters.FromWindows(html).Trim();
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            return html;
        }

        StringBuilder? output = null;
        var copied = 0;
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            if (IsClean(in scanner))
            {
                continue;
            }

            output ??= new StringBuilder(html.Length + 64);
            output.Append(html, copied, scanner.Start - copied);
            switch (scanner.Kind)
            {
                case HtmlPiece.Text:
                    AppendText(output, scanner.Rest);
                    break;
                case HtmlPiece.Start:
                    AppendStart(output, ref scanner, baseAddress);
                    break;
                case HtmlPiece.End:
                    AppendEnd(output, in scanner);
                    break;
            }

            copied = scanner.End;
        }

        return output is null ? html : output.Append(html, copied, html.Length - copied).ToString().Trim();
    }

    /// <summary>Plain text as HTML.</summary>
    public static string Escape(string text) =>
        text.AsSpan().IndexOfAny("&<>") < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    // Whether the piece would be written just as it stands. Names in capitals are found in no set, and are written anew.
    private static bool IsClean(in HtmlScanner scanner) => scanner.Kind switch
    {
        HtmlPiece.Text => scanner.IsPlain,
        HtmlPiece.Start => HtmlNames.IsKept(scanner.Name) && HtmlAttributes.AreClean(scanner.Rest, HtmlNames.IsVoid(scanner.Name)),
        HtmlPiece.End => scanner.Rest.IsEmpty && HtmlNames.IsKept(scanner.Name) && !HtmlNames.IsVoid(scanner.Name),
        _ => false,
    };

    private static void AppendStart(StringBuilder output, ref HtmlScanner scanner, string? baseAddress)
    {
        Span<char> buffer = stackalloc char[HtmlNames.Longest];
        var name = HtmlNames.Lower(scanner.Name, buffer);
        if (HtmlNames.IsKept(name))
        {
            output.Append('<').Append(name);
            HtmlAttributes.Append(output, scanner.Rest, baseAddress);
            output.Append(HtmlNames.IsVoid(name) ? " />" : ">");
        }
        else if (HtmlNames.IsDroppedWhole(name) && !scanner.Rest.TrimEnd().EndsWith("/", StringComparison.Ordinal))
        {
            scanner.SkipPast(scanner.Name.ToString());
        }
    }

    private static void AppendEnd(StringBuilder output, in HtmlScanner scanner)
    {
        Span<char> buffer = stackalloc char[HtmlNames.Longest];
        var name = HtmlNames.Lower(scanner.Name, buffer);
        if (HtmlNames.IsKept(name) && !HtmlNames.IsVoid(name))
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
