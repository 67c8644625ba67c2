using AngleSharp.Html.Dom;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>The story's own words: from the page's body, or from its structured data where that is clearly fuller.</summary>
internal static class StoryText
{
    /// <summary>Takes the document apart.</summary>
    /// <param name="byName">False when names are no help on this page.</param>
    public static string Of(IHtmlDocument document, string? title, string? structured, bool byName = true)
    {
        if (document.Body is not { } body)
        {
            return string.Empty;
        }

        Furniture.Strip(body, byName);
        var parts = StoryRoot.Find(body);
        var text = Write(parts.SelectMany(TextBlocks.Of), title);
        if (structured is null)
        {
            return text;
        }

        // A page that a script fills, or one that shows only its first lines, has the whole text in here alone.
        var named = Structured(structured, title);
        return named.Length > text.Length * 1.3 ? named : text;
    }

    private static string Structured(string body, string? title)
    {
        var html = body.Contains("</p>", StringComparison.OrdinalIgnoreCase) ? body.Replace("</p>", "\n", StringComparison.OrdinalIgnoreCase) : body;
        return Write(html.Split('\n').Select(line => new TextBlock(PlainText.FromHtml(line), 0, "p")), title);
    }

    private static string Write(IEnumerable<TextBlock> blocks, string? title)
    {
        var paragraphs = new Paragraphs();
        var kept = BlockFilter.Keep(blocks, title);
        foreach (var block in kept)
        {
            paragraphs.Add(block.Text);
        }

        return paragraphs.ToString();
    }
}
