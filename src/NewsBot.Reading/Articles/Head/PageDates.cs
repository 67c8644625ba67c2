using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Reading.Formats.Dates;

namespace NewsBot.Reading.Articles;

/// <summary>When a page says that its story was published: JSON-LD, meta tags, microdata, time elements, printed days, the address; in this order.</summary>
internal static partial class PageDates
{
    private const int LongestLine = 200;
    private const int MostLines = 3000;

    /// <summary>The moment in the zone that the page gives it in, so that its day is the outlet's own.</summary>
    public static DateTimeOffset? Of(ParsedPage page, string? language)
    {
        var monthFirst = language is not null && language.Equals("en-US", StringComparison.OrdinalIgnoreCase);
        var said = Said(page).Concat(Marked(page)).Select(Read).OfType<DateTimeOffset>().Take(20).ToList();
        if (said.Count > 0)
        {
            // The same moment in the outlet's own zone, where it is given in both.
            return said.Where(d => d == said[0] && d.Offset != TimeSpan.Zero).Select(d => (DateTimeOffset?)d).FirstOrDefault() ?? said[0];
        }

        return Printed(page, monthFirst) ?? OfAddress(page.Url)
            ?? page.Meta.All("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified", "revised").Select(Read).FirstOrDefault(d => d is not null);
    }

    /// <summary>Whether news can be from then.</summary>
    public static bool IsLikely(DateTimeOffset date) => date.Year is >= 1990 and < 2100;

    private static DateTimeOffset? Read(string? text)
    {
        if (text is null || (FeedDate.Parse(text) ?? OfSeconds(text)) is not { } date || !IsLikely(date))
        {
            return null;
        }

        return Offset.Match(text.Trim()) is { Success: true } zone && TimeSpan.FromMinutes(((zone.Groups["h"].ValueSpan[0] - '0') * 600) + ((zone.Groups["h"].ValueSpan[1] - '0') * 60) + int.Parse(zone.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)) is var offset && offset <= TimeSpan.FromHours(14)
            ? date.ToOffset(zone.Groups["sign"].Value == "+" ? offset : -offset)
            : date;
    }

    private static DateTimeOffset? OfSeconds(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? number * 1000 : number) : null;

    private static IEnumerable<string?> Said(ParsedPage page)
    {
        yield return page.Data.Published;
        foreach (var name in new[]
        {
            "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "date_published", "parsely-pub-date", "sailthru.date", "date", "dc.date.issued", "dcterms.issued",
            "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "pubdate", "publishdate", "publish-date", "publisheddate", "published-date", "publication_date", "publication-date", "cxenseparse:recs:publishtime", "article.published", "article_date_original",
            "originalpublicationdate", "citation_publication_date", "citation_date", "rnews:datepublished", "og:pubdate", "displaydate", "iso-8601-publish-date", "created", "timestamp", "shareaholic:article_published_time", "weibo:article:create_at",
        })
        {
            foreach (var value in page.Meta.All(name))
            {
                yield return value;
            }
        }
    }

    // Elements that carry the moment for machines: those that say "published" before any other.
    private static IEnumerable<string?> Marked(ParsedPage page)
    {
        var tree = page.Tree;
        var plain = new List<string?>();
        for (var i = 1; i < tree.Count; i++)
        {
            var node = tree[i];
            if (node.Element is not { Attributes.Length: > 0 } element || (node.Tag != "time" && !node.Is(Signs.Date)) || (element.GetAttribute("itemprop") != "datePublished" && Furniture.IsForeign(tree, i)))
            {
                continue;
            }

            var value = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? (node.Tag == "abbr" ? element.GetAttribute("title") : null);
            var says = $"{element.GetAttribute("itemprop")} {element.ClassName} {element.GetAttribute("property")}";
            if (value is null || Changed.IsMatch(says))
            {
                continue;
            }

            if (Published.IsMatch(says) || element.HasAttribute("pubdate"))
            {
                yield return value;
            }
            else if (node.Tag == "time")
            {
                plain.Add(value);
            }
        }

        foreach (var value in plain)
        {
            yield return value;
        }
    }

    // Lines that are named a date or a byline first, then any short line above the text and below it.
    private static DateTimeOffset? Printed(ParsedPage page, bool monthFirst)
    {
        var tree = page.Tree;
        for (var i = 1; i < tree.Count; i++)
        {
            if (tree[i].Is(Signs.Date | Signs.Byline) && tree[i].Text is > 5 and < LongestLine && !Furniture.IsForeign(tree, i) && DateText.Find(tree.Words(i, LongestLine + 100), monthFirst) is { } named)
            {
                return named;
            }
        }

        var looked = 0;
        for (var i = 1; i < tree.Count && looked < MostLines; i++)
        {
            if (tree[i].Element is not null && tree[i].Text is > 5 and < 160 && ++looked > 0 && tree[i].Tag is not ("script" or "style" or "a" or "li" or "option") && !Furniture.IsForeign(tree, i) && tree.Words(i, LongestLine) is var line
                && (Announced.IsMatch(line) || DateText.Start(line) is >= 0 and < 40) && line.Length < 160 && DateText.Find(line, monthFirst) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static DateTimeOffset? OfAddress(Uri url) =>
        InAddress.Match(url.AbsolutePath) is { Success: true } match && FeedDate.Parse($"{match.Groups[1]}-{match.Groups[2]}-{match.Groups[3]}") is { } date && IsLikely(date) ? date : null;

    [GeneratedRegex(@"T\d{2}:?\d{2}.*(?<sign>[+-])(?<h>\d{2}):?(?<m>\d{2})$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Offset { get; }

    [GeneratedRegex(@"publi|issued|created|entry-?date|post-?date|dc:date|pub-?date", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Published { get; }

    [GeneratedRegex(@"updat|modif|changed|aktualisiert", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Changed { get; }

    [GeneratedRegex(@"^(?:published|posted|updated|veröffentlicht|erstellt|stand|publié|publicado|pubblicato|gepubliceerd|opublikowano|publicerad|yayın|опубликовано)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Announced { get; }

    [GeneratedRegex(@"/((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex InAddress { get; }
}
