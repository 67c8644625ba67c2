using System.Text;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>Writes elements that stand in a feed's own XML (XHTML content, unescaped HTML) as HTML.</summary>
internal static class MarkupWriter
{
    public static string Inside(FeedElement element)
    {
        var html = new StringBuilder();
        AppendInside(html, element);
        return html.ToString();
    }

    private static void AppendInside(StringBuilder html, FeedElement element)
    {
        foreach (var node in element.Nodes)
        {
            if (node.Element is { } child)
            {
                Append(html, child);
            }
            else
            {
                html.Append(HtmlCleaner.Escape(node.Text!));
            }
        }
    }

    private static void Append(StringBuilder html, FeedElement element)
    {
        html.Append('<').Append(element.Name);
        foreach (var (name, value) in element.Attributes)
        {
            html.Append(' ').Append(name).Append("=\"");
            HtmlAttributes.AppendValue(html, HtmlNames.IsAddress(name) ? Addresses.Resolve(value, element.Base) : value);
            html.Append('"');
        }

        if (HtmlNames.IsVoid(element.Name))
        {
            html.Append(" />");
            return;
        }

        html.Append('>');
        AppendInside(html, element);
        html.Append("</").Append(element.Name).Append('>');
    }
}
