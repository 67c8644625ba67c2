using System.Text;
using System.Xml.Linq;

namespace NewsBot.Web.Newswire;

/// <summary>A paper's feed as it is sent.</summary>
internal sealed record FeedPage(string ContentType, byte[] Body)
{
    public static FeedPage Of(Paper paper, Uri site) => paper.Format switch
    {
        FeedFormat.Atom => new("application/atom+xml; charset=utf-8", Bytes(AtomFeed.Draw(paper, site))),
        FeedFormat.Rdf => new("application/rdf+xml; charset=utf-8", Bytes(RdfFeed.Draw(paper, site))),
        FeedFormat.Json => new("application/feed+json; charset=utf-8", Encoding.UTF8.GetBytes(JsonFeed.Draw(paper, site))),
        _ => new("application/rss+xml; charset=utf-8", Bytes(RssFeed.Draw(paper, site))),
    };

    private static byte[] Bytes(XDocument document)
    {
        using var buffer = new MemoryStream();
        document.Save(buffer);
        return buffer.ToArray();
    }
}
