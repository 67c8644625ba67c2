using AngleSharp.Html.Dom;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>The story's own words: from the page's body, or from what the page carries for scripts where that is clearly fuller.</summary>
internal static class StoryText
{
    /// <summary>Below this many characters, a page has next to nothing, and other readings are tried.</summary>
    private const int NextToNothing = 140;

    /// <summary>Below this many, what scripts carry is looked at.</summary>
    private const int Little = 400;

    private const double ClearlyFuller = 1.3;

    /// <summary>A page of more parts than these that has no story is not sought through a second time.</summary>
    private const int MostSoughtTwice = 50_000;

    /// <summary>A page of more blocks than these is not compared with its structured data block by block.</summary>
    private const int MostCompared = 3000;

    public static string Of(PageTree tree, IHtmlDocument document, StructuredData data, string? title, string? byline)
    {
        var text = Read(tree, data.Body, title, byline, byName: true);
        if (text.Length < NextToNothing && tree.Count < MostSoughtTwice)
        {
            // On this page the names mislead.
            var wider = Read(tree, data.Body, title, byline, byName: false);
            text = wider.Length > text.Length * 3 ? wider : text;
        }

        // A page that a script fills, or one that shows only its first lines, has the whole text in here alone.
        if (data.Body is { } body && Plain(tree, body, title, byline) is var named && named.Length > Math.Max(NextToNothing, text.Length * ClearlyFuller))
        {
            text = named;
        }

        if (text.Length < Little && ScriptState.TextOf(document) is { } state && Plain(tree, state, title, byline) is var stated && stated.Length > Math.Max(Little, text.Length * 2))
        {
            text = stated;
        }

        return text;
    }

    private static string Read(PageTree tree, string? structured, string? title, string? byline, bool byName)
    {
        Furniture.Mark(tree, byName);
        var blocks = TextBlocks.Of(tree, 0);
        var story = StoryRoot.Find(tree, blocks, byName);
        if (structured is not null && Elsewhere(tree, blocks, story, structured) is { } other)
        {
            story = other;
        }

        return Write(BlockFilter.Keep(tree, story, title, byline));
    }

    // Where the page shows the text that its structured data has, but the story was sought somewhere else, the data is right.
    private static List<TextBlock>? Elsewhere(PageTree tree, IReadOnlyList<TextBlock> blocks, IReadOnlyList<TextBlock> story, string structured)
    {
        var known = new KnownText(structured);
        if (blocks.Count > MostCompared || known.Length < Little || story.Sum(known.Shared) >= known.Length * 0.5)
        {
            return null;
        }

        var confirmed = blocks.Where(b => known.Shared(b) > 0).ToList();
        if (confirmed.Sum(known.Shared) < known.Length * 0.6)
        {
            return null;
        }

        var root = StoryRoot.Common(tree, confirmed);
        return [.. blocks.Where(b => tree.Contains(root, b.Node))];
    }

    private static string Plain(PageTree tree, string body, string? title, string? byline)
    {
        var lines = body.Contains("</p>", StringComparison.OrdinalIgnoreCase) || body.Contains("<br", StringComparison.OrdinalIgnoreCase)
            ? FeedText.Of(body).Split("\n\n")
            : body.ReplaceLineEndings("\n").Split('\n').Select(PlainText.FromHtml);
        return Write(BlockFilter.Keep(tree, [.. lines.Select(CleanText.Line).Where(l => l.Length > 0).Select(l => new TextBlock(l, 0, "p", 0))], title, byline));
    }

    private static string Write(IEnumerable<TextBlock> blocks)
    {
        var paragraphs = new Paragraphs();
        foreach (var block in blocks)
        {
            paragraphs.Add(block.Text);
        }

        return paragraphs.ToString();
    }
}
