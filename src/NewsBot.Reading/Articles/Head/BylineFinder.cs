using System.Text.RegularExpressions;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>Who wrote a story: JSON-LD, meta tags, marked names and printed lines; names only, several parted by a comma.</summary>
internal static partial class BylineFinder
{
    private const int LongestLine = 160;
    private const int MostNodes = 60;
    private const int MostLines = 2000;

    public static string? Of(ParsedPage page, string? site)
    {
        var authors = page.Data.IsByOrganisation ? [] : Named(page.Data.Authors, site, isMarked: true);
        if (authors.Count > 0 && !(authors.Count == 1 && IsHandle(authors[0])))
        {
            return Join(authors);
        }

        var meta = Named(page.Meta.All("author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "article:author", "og:article:author", "cxenseparse:author", "citation_author", "mediator_author", "creator"), site, isMarked: true);
        if (meta.Count > 0 && !(meta.Count == 1 && IsHandle(meta[0])))
        {
            return Join(meta);
        }

        var labelled = page.Meta.First("twitter:label1")?.Contains("written", StringComparison.OrdinalIgnoreCase) == true ? Named(page.Meta.All("twitter:data1"), site, isMarked: true) : [];
        var found = labelled.Count > 0 ? labelled : Printed(page, site);
        return Join(found) ?? Join(authors) ?? Join(meta) ?? Join(Named(page.Data.IsByOrganisation ? page.Data.Authors : [], site, isMarked: true));
    }

    private static string? Join(List<string> names) => names.Count == 0 ? null : string.Join(", ", names);

    private static List<string> Named(IEnumerable<string> said, string? site, bool isMarked) =>
        [.. said.Where(s => s.Length < 300 && Addresses.Scheme(s) is null or "by" && !s.Contains("://", StringComparison.Ordinal)).SelectMany(s => PersonNames.In(s, isMarked)).Where(n => site is null || !TitleParts.IsName(n, site)).Distinct(StringComparer.OrdinalIgnoreCase).Take(8)];

    // A login rather than a name: the printed line may have the name.
    private static bool IsHandle(string name) => !name.Contains(' ', StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    private static List<string> Printed(ParsedPage page, string? site)
    {
        var tree = page.Tree;
        var best = new List<string>();
        var (rank, looked) = (0, 0);
        for (var i = 1; i < tree.Count && looked < MostNodes; i++)
        {
            var node = tree[i];
            if (node.Element is not { Attributes.Length: > 0 } element || node.Text is < 2 or > LongestLine || node.Tag is "script" or "style" or "body" || Rank(tree, i, element) is not (> 0 and var worth) || worth <= rank || Furniture.IsForeign(tree, i))
            {
                continue;
            }

            looked++;
            var line = tree.Words(i, LongestLine + 50);
            var names = Named([line], worth >= 2 ? null : site, isMarked: worth >= 2);
            if (names.Count == 0 || (worth == 1 && !By.IsMatch(line)))
            {
                continue;
            }

            (best, rank) = (names, worth);
            if (worth == 3)
            {
                return WithNeighbours(page, i, names, site);
            }
        }

        return best.Count > 0 ? best : Announced(page, site);
    }

    private static int Rank(PageTree tree, int index, AngleSharp.Dom.IElement element)
    {
        if (element.GetAttribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true || MarkedName.IsMatch($" {element.ClassName} {element.GetAttribute("itemprop")} {element.GetAttribute("property")} {element.GetAttribute("data-testid")} ")
            || (element.GetAttribute("itemprop") == "name" && tree.Around(tree[index].Parent, n => n.Element?.GetAttribute("itemprop")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true) >= 0))
        {
            return 3;
        }

        return !tree[index].Is(Signs.Byline) ? 0 : Bylined.IsMatch($"{element.ClassName} {element.Id} {element.GetAttribute("itemprop")} {element.GetAttribute("data-component")} {element.GetAttribute("data-gu-name")}") ? 2 : 1;
    }

    // "By <a>Jane Roe</a> and <a>John Doe</a>": the names beside the first that are marked alike.
    private static List<string> WithNeighbours(ParsedPage page, int first, List<string> names, string? site)
    {
        var tree = page.Tree;
        var holder = tree[first].Parent;
        if (holder > 0 && tree[holder].Text < LongestLine)
        {
            for (var i = tree[first].End; i < tree[holder].End; i++)
            {
                if (tree[i].Element is { } element && tree[i].Text is > 1 and < 80 && Rank(tree, i, element) == 3)
                {
                    names.AddRange(Named([tree.Words(i, LongestLine)], site, isMarked: true).Where(n => !names.Contains(n, StringComparer.OrdinalIgnoreCase)));
                    i = tree[i].End - 1;
                }
            }
        }

        return names;
    }

    // A line of its own that begins with "By", in whatever element: above the text, or signed below it.
    private static List<string> Announced(ParsedPage page, string? site)
    {
        var (tree, looked) = (page.Tree, 0);
        for (var i = 1; i < tree.Count && looked < MostLines; i++)
        {
            if (tree[i].Element is null || tree[i].Text is < 5 or > LongestLine || tree[i].Tag is "script" or "style" or "option" or "a" || Furniture.IsForeign(tree, i))
            {
                continue;
            }

            looked++;
            var line = tree.Words(i, LongestLine + 50);
            foreach (Match match in By.Matches(line))
            {
                var names = Named([line[match.Index..]], site, isMarked: false);
                if (names.Count > 0)
                {
                    return names;
                }
            }
        }

        return [];
    }

    [GeneratedRegex(@"(?<![\p{L}])(?:written|words|reported|story|report|posted|published|submitted|text|created)\s+by:?(?=\s)|(?:^|(?<=[\d|·•–—/-]\s?))by:?(?=\s)|^(?:von|par|por|di|door|av|af|autor(?:in|a)?|auteur|autore|przez|автор|yazar|text|texte|texto|testo|tekst|redaktion)\s*:?(?=\s)|(?<=[\s|·•\d]\s?)(?:von|par|por)(?=\s\p{Lu})|(?:文|記者|作者|بقلم|كتب)\s*[:：／/]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex By { get; }

    [GeneratedRegex(@"[\s_-](?:fn|author-?name|authorname|p-author|author__name|byline__name|byline-name|byline__author|article-author__name|post-author-name|contributor-name|text-?contributor|last-byline|author-link|dc:creator|foaf:name|author)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex MarkedName { get; }

    [GeneratedRegex(@"byline|author|autor|auteur|autore|writer|contributor|creator|createdby|username|signature|firma|journalist|reporter|verfasser", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Bylined { get; }
}
