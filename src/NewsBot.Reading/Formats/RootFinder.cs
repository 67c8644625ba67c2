namespace NewsBot.Reading.Formats;

/// <summary>Finds where a feed starts in a text that strict parsing gave up on: there may be anything before it.</summary>
internal static class RootFinder
{
    /// <exception cref="UnreadableFeedException">No feed starts anywhere, or a web page starts first.</exception>
    public static int Find(ReadOnlySpan<char> text)
    {
        bool isPage = false, commentsEnd = true;
        for (var at = text.IndexOf('<'); at >= 0; at = Next(text, at, ref commentsEnd))
        {
            var name = NameAt(text[(at + 1)..]);
            if (IsFeed(name))
            {
                return at;
            }

            if (name is "html" or "head" or "body")
            {
                throw new UnreadableFeedException(FeedFault.WebPage);
            }

            isPage |= text[at..].StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase);
        }

        throw new UnreadableFeedException(isPage ? FeedFault.WebPage : FeedFault.Unknown);
    }

    // What stands in a comment is no root.
    private static int Next(ReadOnlySpan<char> text, int at, ref bool commentsEnd)
    {
        var start = at + 1;
        if (commentsEnd && text[at..].StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = text[at..].IndexOf("-->", StringComparison.Ordinal);
            commentsEnd = end >= 0;
            start = commentsEnd ? at + end : start;
        }

        return text[start..].IndexOf('<') is >= 0 and var next ? start + next : -1;
    }

    private static bool IsFeed(string name) => name is "rss" or "rdf" or "channel" or "feed" or "urlset" or "sitemapindex" or "entry";

    private static string NameAt(ReadOnlySpan<char> text)
    {
        const int Longest = 40;
        var end = 0;
        while (end < text.Length && end < Longest && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ':' or '-' or '_'))
        {
            end++;
        }

        if (end == 0 || (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('>' or '/')))
        {
            return string.Empty;
        }

        var name = text[..end];
        return name[(name.LastIndexOf(':') + 1)..].ToString().ToLowerInvariant();
    }
}
