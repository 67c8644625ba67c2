using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats.Markup;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Sitemaps;

/// <summary>News sitemaps: each address with the headline and the time beside it.</summary>
internal static class SitemapReader
{
    private const int Most = 1000;

    public static ParsedFeed Read(FeedElement root)
    {
        var pages = root.Children.Where(c => c.Name == "url").Take(Most).ToList();
        var name = pages.SelectMany(p => p.All("name")).FirstOrDefault(e => e.Space == Spaces.News)?.Text;
        return new(new FeedDocument(FeedPieces.OrNull(name), null, [.. FeedPieces.WholeEntries(pages).Select(Entry).Where(e => e.Link is not null)]));
    }

    /// <summary>The sitemaps that an index names, newest first; those that call themselves news before all others.</summary>
    public static IReadOnlyList<Uri> Members(FeedElement root) =>
        [.. root.Children
            .Where(c => c.Name == "sitemap")
            .Select(c => (Address: Addresses.AsWeb(Part(c, "loc") is { } loc ? Addresses.Resolve(loc, c.Base) : null), When: FeedPieces.Date(c, (Spaces.Sitemap, "lastmod"), (Spaces.Core, "lastmod"))))
            .Where(c => c.Address is not null)
            .OrderByDescending(c => c.Address!.AbsolutePath.Contains("news", StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(c => c.When)
            .Select(c => c.Address!)];

    private static FeedEntry Entry(FeedElement page)
    {
        var news = page.Children.FirstOrDefault(c => c.Is(Spaces.News, "news"));
        var link = Part(page, "loc") is { } loc ? Addresses.Resolve(loc, page.Base) : null;
        return new()
        {
            Id = link,
            Link = link,
            Title = news?.Child(Spaces.News, "title") is { } title ? FeedPieces.OrNull(PlainText.FromHtml(title.Text)) : null,
            Published = news is null ? null : FeedPieces.Date(news, (Spaces.News, "publication_date")),
            Updated = FeedPieces.Date(page, (Spaces.Sitemap, "lastmod"), (Spaces.Core, "lastmod")),
            Categories = news?.Child(Spaces.News, "keywords")?.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
    }

    private static string? Part(FeedElement element, string name) =>
        FeedPieces.OrNull(element.Children.FirstOrDefault(c => c.Name == name && c.Space is Spaces.Sitemap or Spaces.Core or Spaces.Other)?.Text);
}
