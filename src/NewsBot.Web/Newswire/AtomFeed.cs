using System.Globalization;
using System.Xml.Linq;

namespace NewsBot.Web.Newswire;

/// <summary>Atom 1.0 (RFC 4287), with summaries.</summary>
internal static class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static XDocument Draw(Paper paper, Uri site) => new(
        new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "en"),
            new XElement(Atom + "title", paper.Name),
            new XElement(Atom + "id", "tag:newswire" + paper.Path),
            Link("self", new(site, paper.FeedPath)),
            Link("alternate", new(site, paper.Path)),
            new XElement(Atom + "updated", Date(paper.Updated)),
            paper.Stories.Select(s => Entry(s, site))));

    private static XElement Entry(SampleStory story, Uri site) => new(
        Atom + "entry",
        new XElement(Atom + "title", new XAttribute("type", "text"), story.Title),
        new XElement(Atom + "id", "tag:newswire" + story.Path),
        Link("alternate", new(site, story.Path)),
        new XElement(Atom + "published", Date(story.Published)),
        new XElement(Atom + "updated", Date(story.Published)),
        new XElement(Atom + "author", new XElement(Atom + "name", story.Byline)),
        new XElement(Atom + "summary", new XAttribute("type", "html"), $"<p>{story.Summary}</p>"));

    private static XElement Link(string rel, Uri address) => new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", address.AbsoluteUri));

    private static string Date(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
