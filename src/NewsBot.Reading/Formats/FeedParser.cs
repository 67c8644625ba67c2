using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats.Atom;
using NewsBot.Reading.Formats.Json;
using NewsBot.Reading.Formats.Rss;
using NewsBot.Reading.Formats.Sitemaps;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats;

/// <summary>
/// Turns bytes into what a feed lists: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, news sitemaps, told apart by what they
/// contain.
/// </summary>
public static class FeedParser
{
    /// <param name="contentType">The Content-Type header, for its charset; null where there is none.</param>
    /// <param name="baseAddress">Where the document came from; relative addresses stand against it.</param>
    /// <exception cref="UnreadableFeedException">It is no feed that can be read.</exception>
    public static FeedDocument Parse(ReadOnlyMemory<byte> body, string? contentType = null, Uri? baseAddress = null) =>
        ParseWhole(body, contentType, baseAddress).Document;

    internal static ParsedFeed ParseWhole(ReadOnlyMemory<byte> body, string? contentType, Uri? baseAddress)
    {
        using var text = DocumentText.Of(body.Span, contentType);
        return IsJson(text) ? JsonFeedReader.Read(text.Memory, baseAddress?.OriginalString) : Read(Tree(text, baseAddress));
    }

    /// <summary>The sitemaps that a sitemap index names; empty for every other document.</summary>
    internal static IReadOnlyList<Uri> SitemapMembers(ReadOnlyMemory<byte> body, string? contentType, Uri? baseAddress)
    {
        using var text = DocumentText.Of(body.Span, contentType);
        return !IsJson(text) && Tree(text, baseAddress) is { Name: "sitemapindex" } root ? SitemapReader.Members(root) : [];
    }

    private static bool IsJson(DocumentText text) => text.Span is [var first, ..] ? first == '{' : throw new UnreadableFeedException(FeedFault.Empty);

    private static FeedElement Tree(DocumentText text, Uri? baseAddress) =>
        FeedXmlParser.Parse(text.Memory, RootFinder.Find(text.Span), baseAddress?.OriginalString) ?? throw new UnreadableFeedException(FeedFault.Unknown);

    private static ParsedFeed Read(FeedElement root) => root.Name switch
    {
        "feed" or "entry" => AtomReader.Read(root),
        "urlset" => SitemapReader.Read(root),
        "sitemapindex" => throw new UnreadableFeedException(FeedFault.SitemapIndex),
        _ => RssReader.Read(root),
    };
}
