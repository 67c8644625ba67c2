using System.Globalization;
using System.Xml.Linq;

namespace NewsBot.Web.Newswire;

/// <summary>RSS 1.0 (RDF), with Dublin Core dates.</summary>
internal static class RdfFeed
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Rss = "http://purl.org/rss/1.0/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static XDocument Draw(Paper paper, Uri site) => new(
        new XElement(
            Rdf + "RDF",
            new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
            new XAttribute("xmlns", Rss),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XElement(
                Rss + "channel",
                About(new(site, paper.FeedPath)),
                new XElement(Rss + "title", paper.Name),
                new XElement(Rss + "link", new Uri(site, paper.Path)),
                new XElement(Rss + "description", "Invented news"),
                new XElement(
                    Rss + "items",
                    new XElement(
                        Rdf + "Seq",
                        paper.Stories.Select(s => new XElement(Rdf + "li", new XAttribute(Rdf + "resource", new Uri(site, s.Path))))))),
            paper.Stories.Select(s => Item(s, site))));

    private static XElement Item(SampleStory story, Uri site) => new(
        Rss + "item",
        About(new(site, story.Path)),
        new XElement(Rss + "title", story.Title),
        new XElement(Rss + "link", new Uri(site, story.Path)),
        new XElement(Rss + "description", story.Summary),
        new XElement(Dc + "creator", story.Byline),
        new XElement(Dc + "date", story.Published.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)));

    private static XAttribute About(Uri address) => new(Rdf + "about", address);
}
