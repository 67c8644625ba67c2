namespace NewsBot.Reading.Articles;

/// <summary>The outlet's name as its page gives it.</summary>
internal static class SiteName
{
    private const int Longest = 80;

    /// <summary>What meta tags and JSON-LD say.</summary>
    public static string? Said(ParsedPage page) =>
        page.Meta.First("og:site_name") ?? page.Data.Publisher ?? page.Meta.First("application-name", "apple-mobile-web-app-title", "cre", "dc.publisher", "dcterms.publisher");

    /// <summary>What stands beside the headline in the tab's title; null where that is not one name.</summary>
    public static string? Beside(ParsedPage page, string? title)
    {
        if (title is null || page.TitleElement is not { } tab || tab.Length <= title.Length)
        {
            return null;
        }

        var at = tab.IndexOf(title, StringComparison.OrdinalIgnoreCase);
        var rest = at == 0 ? tab[title.Length..] : at > 0 && at + title.Length == tab.Length ? tab[..at] : null;
        if (rest is null || TitleParts.Of(rest.Trim(' ', '|', '-', '–', '—', ':', '«', '»', '·', '：', '｜', '/')) is not { Count: > 0 } parts)
        {
            return null;
        }

        // The house stands outermost: last behind the headline, first before it.
        var name = at == 0 ? parts[^1] : parts[0];
        return name.Length is > 1 and < Longest && !name.Contains('.', StringComparison.Ordinal) ? name : null;
    }
}
