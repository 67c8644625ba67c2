using System.Globalization;
using System.Text;
using System.Xml;
using NewsBot.Core.Messages;

namespace NewsBot.Web.Out.Feeds;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomWriter
{
    public const string Type = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true };

    public static byte[] Write(FeedDocument feed)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en");
            Text(xml, "title", feed.Title);
            xml.WriteElementString("id", Atom, feed.Self.AbsoluteUri);
            Link(xml, "self", feed.Self, "application/atom+xml");
            Link(xml, "alternate", feed.Page, "text/html");
            xml.WriteElementString("updated", Atom, Moment(feed.Updated));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "NewsBot");
            xml.WriteEndElement();
            foreach (var item in feed.Items)
            {
                Item(xml, item);
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Item(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "title", item.Title);
        xml.WriteElementString("id", Atom, item.Id);
        Link(xml, "alternate", item.Link, "text/html");
        if (item.Source is { } source)
        {
            Link(xml, "via", source, "text/html");
        }

        xml.WriteElementString("published", Atom, Moment(item.Published));
        xml.WriteElementString("updated", Atom, Moment(item.Updated));
        foreach (var tag in item.Tags)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", ShownText.Clean(tag));
            xml.WriteEndElement();
        }

        Text(xml, "summary", item.Text);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(ShownText.Clean(item.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(ShownText.Clean(text));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, Uri address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
