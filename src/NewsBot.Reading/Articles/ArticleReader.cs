using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsBot.Core.Stories;
using NewsBot.Reading.Formats.Charsets;

namespace NewsBot.Reading.Articles;

/// <summary>Takes from a story's page its headline, byline, time and the text without furniture. A file without markup serves as it is.</summary>
public static partial class ArticleReader
{
    /// <param name="contentType">The Content-Type header, for its charset; null where there is none.</param>
    /// <exception cref="UnreadablePageException">It is no page that can be read.</exception>
    public static Page Read(ReadOnlyMemory<byte> body, Uri url, string? contentType = null)
    {
        if (IsBinary(body.Span, contentType))
        {
            throw UnreadablePageException.NoText;
        }

        var text = CharsetLadder.Decode(body.Span, contentType);
        return contentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true ? PlainFile.Read(text, url) : Read(text, url);
    }

    /// <exception cref="UnreadablePageException">It is no page that can be read.</exception>
    public static Page Read(string html, Uri url)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            throw UnreadablePageException.Empty;
        }

        if (!Tag.IsMatch(html))
        {
            return PlainFile.Read(html, url);
        }

        if (NestingScan.IsTooMuch(html))
        {
            throw UnreadablePageException.TooMuch;
        }

        using var document = Parse(html);
        if (document.Body is not { } body)
        {
            throw UnreadablePageException.Empty;
        }

        var tree = PageTree.Of(body);
        var parsed = ParsedPage.Of(document, tree, url);
        var said = SiteName.Said(parsed);
        var title = TitleFinder.Of(parsed, said);
        var site = said ?? SiteName.Beside(parsed, title);
        var byline = BylineFinder.Of(parsed, site);
        var language = PageLanguage.Of(parsed);
        return new()
        {
            Title = title,
            Byline = byline,
            Published = PageDates.Of(parsed, language),
            Site = site,
            Url = CanonicalAddress.Of(document, url),
            Language = language,
            Paywalled = Paywall.IsMarked(document, parsed.Data),
            Text = StoryText.Of(tree, document, parsed.Data, title, byline),
        };
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);

    private static bool IsBinary(ReadOnlySpan<byte> body, string? contentType) =>
        body is [0x25, 0x50, 0x44, 0x46, ..] or [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x50, 0x4B, 0x03, 0x04, ..] or [0x47, 0x49, 0x46, 0x38, ..]
        || (contentType is not null && BinaryType.IsMatch(contentType));

    [GeneratedRegex(@"<(?:!doctype|[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("^(?:image|audio|video|font)/|^application/(?:pdf|zip|octet-stream)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex BinaryType { get; }
}
