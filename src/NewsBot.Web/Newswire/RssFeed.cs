using System.Globalization;
using System.Xml.Linq;

namespace NewsBot.Web.Newswire;

/// <summary>RSS 2.0, with the whole story in content:encoded.</summary>
internal static class RssFeed
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static XDocument Draw(Paper paper, Uri site) => new(
        new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "content", Content),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XElement(
                "channel",
                new XElement("title", paper.Name),
                new XElement("link", new Uri(site, paper.Path)),
                new XElement("description", "Invented news"),
                new XElement("lastBuildDate", Date(paper.Updated)),
                paper.Stories.Select(s => Item(s, site)))));

    private static XElement Item(SampleStory story, Uri site) => new(
        "item",
        new XElement("title", story.Title),
        new XElement("link", new Uri(site, story.Path)),
        new XElement("guid", new XAttribute("isPermaLink", "false"), "tag:newswire" + story.Path),
        new XElement("pubDate", Date(story.Published)),
        new XElement(Dc + "creator", story.Byline),
        new XElement("description", story.Summary),
        new XElement(Content + "encoded", story.Body));

    private static string Date(DateTimeOffset moment) => moment.ToString("r", CultureInfo.InvariantCulture);
}
