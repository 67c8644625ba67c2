using System.Net;
using System.Text.RegularExpressions;

namespace NewsBot.Reading.Discovery;

/// <summary>The feeds that a page names in its link elements. Only these are looked at, never the whole page as a tree: a page is hostile.</summary>
internal static partial class PageLinks
{
    private const int MostLinks = 20;

    public static IReadOnlyList<(Uri Url, string How)> Of(string html, Uri address)
    {
        var from = Base.Match(html) is { Success: true } named && Uri.TryCreate(address, Attribute(named.Value, Href), out var stated)
            && stated.Scheme is "http" or "https" ? stated : address;
        var found = new List<(Uri Url, string How)>();
        foreach (var element in Link.Matches(html).Select(m => m.Value).Take(500))
        {
            var type = Attribute(element, Type).Split(';')[0].Trim().ToLowerInvariant();
            if (Attribute(element, Rel).Split(' ').Contains("alternate", StringComparer.OrdinalIgnoreCase)
                && type is "application/rss+xml" or "application/atom+xml" or "application/feed+json" or "application/rdf+xml" or "text/xml" or "application/json"
                && Uri.TryCreate(from, Attribute(element, Href), out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0
                && !url.AbsolutePath.Contains("/wp-json/", StringComparison.Ordinal) && !url.AbsolutePath.Contains("/oembed", StringComparison.Ordinal)
                && found.TrueForAll(f => f.Url != url))
            {
                var title = WebUtility.HtmlDecode(Attribute(element, Title));
                found.Add((url, title.Length is > 0 and < 200 ? $"the page names it “{title}”" : "the page names it"));
            }
        }

        return [.. found.OrderBy(f => IsOfComments(f.Url, f.How)).Take(MostLinks)];
    }

    private static bool IsOfComments(Uri url, string how) =>
        url.AbsoluteUri.Contains("comment", StringComparison.OrdinalIgnoreCase) || how.Contains("comment", StringComparison.OrdinalIgnoreCase);

    private static string Attribute(string element, Regex name)
    {
        var match = name.Match(element);
        return match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value.Trim('"', '\'', ' ')) : "";
    }

    [GeneratedRegex(@"<link\s[^>]{1,4000}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"<base\s[^>]{1,4000}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Base { get; }

    [GeneratedRegex(@"[\s""']rel\s*=\s*(""[^""]*""|'[^']*'|[^\s""'>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rel { get; }

    [GeneratedRegex(@"[\s""']href\s*=\s*(""[^""]*""|'[^']*'|[^\s""'>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Href { get; }

    [GeneratedRegex(@"[\s""']type\s*=\s*(""[^""]*""|'[^']*'|[^\s""'>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Type { get; }

    [GeneratedRegex(@"[\s""']title\s*=\s*(""[^""]*""|'[^']*'|[^\s""'>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Title { get; }
}
