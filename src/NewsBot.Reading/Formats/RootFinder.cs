using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats;

/// <summary>Finds where a feed starts in a text that strict parsing gave up on: there may be anything before it.</summary>
internal static class RootFinder
{
    /// <exception cref="UnreadableFeedException">No feed starts anywhere, or a web page starts first.</exception>
    public static int Find(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var name = NameAt(text, at + 1);
            if (IsFeed(name))
            {
                return at;
            }

            if (name is "html" or "head" or "body" || text.AsSpan(at).StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                throw new UnreadableFeedException(FeedFault.WebPage);
            }
        }

        throw new UnreadableFeedException(FeedFault.Unknown);
    }

    public static bool IsFeed(FeedElement root) => IsFeed(root.Name);

    private static bool IsFeed(string name) => name is "rss" or "rdf" or "channel" or "feed" or "urlset" or "sitemapindex" or "entry";

    private static string NameAt(string text, int start)
    {
        const int Longest = 40;
        var end = start;
        while (end < text.Length && end - start < Longest && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ':' or '-' or '_'))
        {
            end++;
        }

        if (end == start || (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('>' or '/')))
        {
            return string.Empty;
        }

        var name = text[start..end].ToLowerInvariant();
        return name[(name.LastIndexOf(':') + 1)..];
    }
}
