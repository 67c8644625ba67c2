namespace NewsBot.Reading.Articles;

/// <summary>
/// The headline as printed. What the page says of itself (meta tags, JSON-LD, the tab's title) tells which of its headings that is;
/// where none agrees, what it says, without the outlet's name.
/// </summary>
internal static class TitleFinder
{
    private const int Longest = 300;
    private const int MostLines = 3000;

    public static string? Of(ParsedPage page, string? site)
    {
        var said = Said(page, site);
        var headings = Headings(page);
        foreach (var title in said)
        {
            var printed = headings.Where(h => IsSame(h.Text, title)).OrderByDescending(h => h.Rank).ThenByDescending(h => h.Text.Length).Select(h => h.Text).FirstOrDefault();
            if (printed is not null)
            {
                // A kicker printed before the headline is not part of it where the page says so.
                return said.Where(s => s.Length > 15 && printed.Length > s.Length && printed.EndsWith(s, StringComparison.Ordinal)).MinBy(s => s.Length) ?? printed;
            }
        }

        // A line of the page that the tab's title holds whole, behind or before the outlet's name, is the headline in whatever element it stands.
        if (page.TitleElement is { } tab && page.Meta.First("og:title") is null && Line(page, tab) is { } line)
        {
            return line;
        }

        var named = headings.Where(h => h.Rank >= 3).ToList();
        return said.Count > 0 && (named.Count != 1 || said.Any(s => Words(s).Intersect(Words(named[0].Text)).Count() * 3 < Words(named[0].Text).Count)) ? said[0]
            : named.Count > 0 ? named[0].Text
            : said.Count > 0 ? said[0] : headings.Select(h => h.Text).FirstOrDefault();
    }

    // In the order of trust.
    private static List<string> Said(ParsedPage page, string? site)
    {
        var titles = new List<string?> { page.Meta.First("og:title"), page.Data.Headline, page.Meta.First("headline", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"), page.TitleElement };
        return [.. titles.OfType<string>().Select(t => CleanText.Line(t)).Where(t => t.Length is > 0 and < Longest).Select(t => WithoutSite(t, site, page)).Distinct(StringComparer.Ordinal)];
    }

    private static string WithoutSite(string title, string? site, ParsedPage page)
    {
        var rest = TitleParts.Without(title, site);
        rest = rest == title ? TitleParts.Without(title, page.Data.Publisher) : rest;
        if (rest != title || title != page.TitleElement)
        {
            return rest;
        }

        // The tab's title alone: its host's name, else the longest of its parts.
        var labels = page.Url.Host.Split('.');
        rest = TitleParts.Without(title, page.Url.Host);
        rest = rest == title && labels.Length > 1 ? TitleParts.Without(title, labels[^2]) : rest;
        var bar = title.LastIndexOf(" | ", StringComparison.Ordinal);
        return rest != title ? rest : bar > 15 ? title[..bar].Trim() : title;
    }

    private static List<(string Text, int Rank)> Headings(ParsedPage page)
    {
        var found = new List<(string, int)>();
        var tree = page.Tree;
        for (var i = 1; i < tree.Count && found.Count < 200; i++)
        {
            var node = tree[i];
            var isHeading = node.Tag is "h1" or "h2" or "h3";
            if (node.Element is not { } element || node.Text is 0 or > Longest || (!isHeading && !node.Is(Signs.Headline) && element.GetAttribute("role") != "heading")
                || (!isHeading && node.Tag is "a" or "article" or "section" or "main" or "ul" or "body")
                || tree.Around(i, n => n.Tag is "nav" or "footer" or "aside" || n.Is(Signs.Comments)) >= 0)
            {
                continue;
            }

            var rank = (node.Tag == "h1" ? 3 : 0) + (node.Is(Signs.Headline) ? 2 : 0) + (element.GetAttribute("itemprop")?.Contains("headline", StringComparison.OrdinalIgnoreCase) == true ? 3 : 0)
                - (IsLogo(tree, i) ? 4 : 0) - (node.Tag != "h1" && node.Links * 2 > node.Text && !node.Is(Signs.Headline) ? 2 : 0);
            if (tree.Words(i, Longest + 100) is { Length: > 0 and < Longest } text)
            {
                found.Add((text, rank));
            }
        }

        return found;
    }

    private static bool IsLogo(PageTree tree, int index) =>
        tree.Around(index, n => n.Element is { } e && (Has(e, "logo") || Has(e, "site-title") || Has(e, "site-header") || Has(e, "masthead") || Has(e, "site-name") || Has(e, "branding"))) >= 0;

    private static bool Has(AngleSharp.Dom.IElement element, string word) =>
        element.ClassName?.Contains(word, StringComparison.OrdinalIgnoreCase) == true || element.Id?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static string? Line(ParsedPage page, string tab)
    {
        var lines = Enumerable.Range(1, Math.Max(0, page.Tree.Count - 1)).Where(i => page.Tree[i].Element is not null && page.Tree[i].Text is > 10 and < Longest && page.Tree[i].Tag is not ("script" or "style" or "option"))
            .Take(MostLines).Select(i => page.Tree.Words(i, Longest)).Where(t => t.Length < tab.Length);
        return lines.Where(t => IsPart(tab, t)).MaxBy(t => t.Length) is { } best && best.Length * 3 > tab.Length ? best : null;
    }

    // At its beginning or end, with something that is no letter between it and the rest.
    private static bool IsPart(string tab, string text) =>
        (tab.StartsWith(text, StringComparison.OrdinalIgnoreCase) && tab[text.Length..].TrimStart() is { Length: > 0 } rest && !char.IsLetterOrDigit(rest[0]))
        || (tab.EndsWith(text, StringComparison.OrdinalIgnoreCase) && tab[..^text.Length].TrimEnd() is { Length: > 0 } start && !char.IsLetterOrDigit(start[^1]));

    // One may carry a kicker or the outlet's name that the other lacks, or be cut short.
    private static bool IsSame(string printed, string said)
    {
        var (a, b) = (Bare(printed), Bare(said));
        if (a.Length < 4 || b.Length < 4)
        {
            return a == b && a.Length > 0;
        }

        if (a == b)
        {
            return true;
        }

        if (a.Length > 12 && b.Length > 12 && (b.Contains(a, StringComparison.Ordinal) || a.Contains(b, StringComparison.Ordinal)))
        {
            return Math.Min(a.Length, b.Length) * 10 > Math.Max(a.Length, b.Length) * 4;
        }

        var (x, y) = (Words(printed), Words(said));
        var shared = x.Intersect(y).Count();
        return shared >= 3 && shared * 10 >= (x.Count + y.Count - shared) * 6;
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static HashSet<string> Words(string text) =>
        text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', ',', ':', ';', '!', '?', '"', '\'', '“', '”', '‘', '’', '«', '»', '(', ')')).Where(w => w.Length > 0).ToHashSet(StringComparer.Ordinal);
}
