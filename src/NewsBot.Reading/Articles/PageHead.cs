using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsBot.Reading.Formats.Dates;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>What a page says about its story: JSON-LD first, then meta tags, microdata and the marks of common templates.</summary>
internal sealed partial class PageHead(IHtmlDocument document, StructuredData? data)
{
    public string? Title()
    {
        var headline = document.QuerySelectorAll("h1").Where(h => !IsLogo(h)).Select(Text).Where(t => t is { Length: > 0 and < 300 }).ToList();
        var named = Meta("og:title", "twitter:title", "dc.title", "parsely-title") ?? data?.Headline;
        var page = Text(document.QuerySelector("title"));

        // The h1 is the headline as printed; the others may carry the outlet's name or a shorter wording.
        var printed = headline.FirstOrDefault(h => Alike(h!, named) || Alike(h!, page)) ?? (headline.Count == 1 ? headline[0] : null);
        return printed ?? (named is null ? null : WithoutSite(named)) ?? data?.Headline ?? (page is null ? headline.FirstOrDefault() : WithoutSite(page));
    }

    public string? Byline()
    {
        if (data is { Authors.Count: > 0 })
        {
            return string.Join(", ", data.Authors);
        }

        var named = Metas("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "cxenseparse:author")
            .Where(a => Addresses.Scheme(a) is null && a.Length < 200)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var text = named.Count > 0 ? string.Join(", ", named) : Printed("[itemprop~=author] [itemprop=name], [itemprop~=author], [rel~=author], .byline, .author-name, .article-author, .author");
        return text is null ? null : By.Replace(text, string.Empty).Trim(' ', ',', '|', '-') is { Length: > 0 } byline ? byline : null;
    }

    public DateTimeOffset? Published() =>
        FeedDate.Parse(data?.Published)
        ?? FirstDate(Metas(
            "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "date", "dc.date.issued", "dc.date", "dcterms.created", "pubdate", "publishdate",
            "publish-date", "cxenseparse:recs:publishtime", "og:published_time", "article.published", "timestamp"))
        ?? FirstDate(document.QuerySelectorAll("[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]").Take(5)
            .Select(e => e.GetAttribute("datetime") ?? e.GetAttribute("content") ?? e.TextContent));

    public string? Site() => Meta("og:site_name") ?? data?.Publisher ?? Meta("application-name", "apple-mobile-web-app-title", "cre", "dc.publisher");

    public string? Language()
    {
        var tag = (document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang") ?? Meta("content-language", "dc.language")
            ?? data?.Language ?? Meta("og:locale"))?.Trim().Replace('_', '-');
        return tag is not null && LanguageTag.IsMatch(tag) ? tag : null;
    }

    private string? Printed(string selector) =>
        document.QuerySelectorAll(selector).Take(10).Select(Text).FirstOrDefault(t => t is { Length: > 2 and < 100 });

    private string? Meta(params ReadOnlySpan<string> names) => Metas(names).FirstOrDefault();

    // In the order of the names, not of the page.
    private List<string> Metas(params ReadOnlySpan<string> names)
    {
        var found = new List<string>();
        foreach (var name in names)
        {
            foreach (var meta in document.QuerySelectorAll("meta"))
            {
                var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
                if (name.Equals(key, StringComparison.OrdinalIgnoreCase) && meta.GetAttribute("content") is { } content && PlainText.FromHtml(content) is { Length: > 0 } text)
                {
                    found.Add(text);
                }
            }

            if (found.Count > 0)
            {
                return found;
            }
        }

        return found;
    }

    private string WithoutSite(string title)
    {
        var site = Site();
        if (site is not null && title.EndsWith(site, StringComparison.OrdinalIgnoreCase) && title[..^site.Length].TrimEnd() is { Length: > 0 } rest && rest[^1] is '|' or '-' or '–' or '—' or '·' or ':' or '»')
        {
            return rest.TrimEnd('|', '-', '–', '—', '·', ':', '»', ' ');
        }

        var bar = title.LastIndexOf(" | ", StringComparison.Ordinal);
        return bar > 15 ? title[..bar].Trim() : title;
    }

    private static DateTimeOffset? FirstDate(IEnumerable<string?> texts) => texts.Select(FeedDate.Parse).FirstOrDefault(d => d is not null);

    private static bool IsLogo(IElement heading) => heading.Closest("nav, footer, .logo, #logo, .masthead, .site-header, .site-title") is not null;

    private static bool Alike(string headline, string? title) =>
        title is not null && headline.Length > 5 && (title.Contains(headline, StringComparison.OrdinalIgnoreCase) || (title.Length > 15 && headline.Contains(title, StringComparison.OrdinalIgnoreCase)));

    private static string? Text(IElement? element) => element is null ? null : PlainText.Line(element.TextContent.Replace('\u00A0', ' '));

    [GeneratedRegex(@"^\s*(?:(?:written|words|reported|story|report)\s+)?by:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex By { get; }

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex LanguageTag { get; }
}
