namespace NewsBot.Reading.Formats.Xml;

/// <summary>Namespaces as feeds use them: many addresses mean one vocabulary, and a well-known prefix does without an address.</summary>
internal static class Spaces
{
    /// <summary>RSS of every version, and whatever has no namespace.</summary>
    public const string Core = "";
    public const string Atom = "atom";
    public const string Rdf = "rdf";
    public const string Dublin = "dc";
    public const string Terms = "dcterms";
    public const string Content = "content";
    public const string Media = "media";
    public const string Itunes = "itunes";
    public const string Syndication = "sy";
    public const string FeedBurner = "feedburner";
    public const string Xhtml = "xhtml";
    public const string News = "news";
    public const string Sitemap = "sitemap";
    public const string Xml = "xml";

    /// <summary>A vocabulary that is not read.</summary>
    public const string Other = "?";

    private static readonly Dictionary<string, string> ByAddress = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Core,
        ["http://backend.userland.com/rss"] = Core,
        ["http://backend.userland.com/rss2"] = Core,
        ["http://blogs.law.harvard.edu/tech/rss"] = Core,
        ["http://cyber.law.harvard.edu/rss"] = Core,
        ["http://cyber.law.harvard.edu/rss/rss.html"] = Core,
        ["http://purl.org/rss/1.0"] = Core,
        ["http://purl.org/net/rss1.1#"] = Core,
        ["http://my.netscape.com/rdf/simple/0.9"] = Core,
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = Core,
        ["http://channel.netscape.com/rdf/simple/0.9"] = Core,
        ["http://example.com/newformat#"] = Core,
        ["http://example.com/necho"] = Core,
        ["http://purl.org/echo"] = Core,
        ["uri/of/echo/namespace#"] = Core,
        ["http://purl.org/pie"] = Core,
        ["http://purl.org/atom/ns#"] = Atom,
        ["http://www.w3.org/2005/atom"] = Atom,
        ["https://www.w3.org/2005/atom"] = Atom,
        ["http://purl.org/rss/1.0/modules/rss091#"] = Core,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Rdf,
        ["http://purl.org/dc/elements/1.1"] = Dublin,
        ["http://purl.org/dc/elements/1.0"] = Dublin,
        ["http://purl.org/dc"] = Dublin,
        ["http://purl.org/dc/terms"] = Terms,
        ["http://purl.org/rss/1.0/modules/content"] = Content,
        ["http://search.yahoo.com/mrss"] = Media,
        ["https://search.yahoo.com/mrss"] = Media,
        ["http://video.search.yahoo.com/mrss"] = Media,
        ["http://search.yahoo.com/mrss/#"] = Media,
        ["http://www.rssboard.org/media-rss"] = Media,
        ["http://tools.search.yahoo.com/mrss"] = Media,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Itunes,
        ["http://example.com/dtds/podcast-1.0.dtd"] = Itunes,
        ["http://purl.org/rss/1.0/modules/syndication"] = Syndication,
        ["http://rssnamespace.org/feedburner/ext/1.0"] = FeedBurner,
        ["http://www.w3.org/1999/xhtml"] = Xhtml,
        ["http://www.google.com/schemas/sitemap-news/0.9"] = News,
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = Sitemap,
        ["http://www.google.com/schemas/sitemap/0.84"] = Sitemap,
        ["http://www.google.com/schemas/sitemap/0.9"] = Sitemap,
        ["http://www.w3.org/xml/1998/namespace"] = Xml,
    };

    private static readonly Dictionary<string, string> ByPrefix = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Core,
        ["rss"] = Core,
        ["atom"] = Atom,
        ["atom10"] = Atom,
        ["atom03"] = Atom,
        ["a10"] = Atom,
        ["rdf"] = Rdf,
        ["dc"] = Dublin,
        ["dcterms"] = Terms,
        ["content"] = Content,
        ["media"] = Media,
        ["itunes"] = Itunes,
        ["sy"] = Syndication,
        ["feedburner"] = FeedBurner,
        ["xhtml"] = Xhtml,
        ["html"] = Xhtml,
        ["news"] = News,
        ["xml"] = Xml,
    };

    public static string Of(string address, string prefix)
    {
        if (address.Length > 0 && (ByAddress.TryGetValue(address, out var space) || ByAddress.TryGetValue(address.Trim().TrimEnd('/'), out space)))
        {
            return space;
        }

        // A default namespace nobody knows, on a feed: its author meant the plain names.
        return ByPrefix.GetValueOrDefault(prefix, Other);
    }
}
