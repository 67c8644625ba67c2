using System.Text;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>The words of a feed's own HTML, for a story whose page cannot be had.</summary>
internal static class FeedText
{
    public static string Of(string? html)
    {
        var text = new Paragraphs();
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }

        if (!html.Contains('<', StringComparison.Ordinal))
        {
            foreach (var paragraph in html.ReplaceLineEndings("\n").Split("\n\n"))
            {
                text.Add(PlainText.FromHtml(paragraph));
            }

            return text.ToString();
        }

        var words = new StringBuilder();
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            var name = scanner.Name.ToString().ToLowerInvariant();
            if (scanner.Kind is HtmlPiece.Text)
            {
                words.Append(scanner.Rest);
            }
            else if (scanner.Kind is HtmlPiece.Start && name is "script" or "style")
            {
                scanner.SkipPast(name);
            }
            else if (HtmlNames.Breaking.Contains(name))
            {
                text.Add(Entities.Decode(words.ToString()));
                words.Clear();
            }
        }

        text.Add(Entities.Decode(words.ToString()));
        return text.ToString();
    }
}
