using System.Xml;
using System.Xml.Linq;

namespace NewsBot.Core.Feeds;

/// <summary>Lists of feeds as OPML 2.0 (opml.org/spec2.opml).</summary>
public static class Opml
{
    private const long MaxCharacters = 10_000_000;

    /// <exception cref="FormatException">It is none; the message says why, in words.</exception>
    public static IReadOnlyList<(string? Name, string Address)> Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(bytes),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MaxCharacters });
            var listed = new List<(string?, string)>();
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "outline" && reader.GetAttribute("xmlUrl") is { } address)
                {
                    listed.Add((reader.GetAttribute("title") ?? reader.GetAttribute("text"), address));
                }
            }

            return listed;
        }
        catch (XmlException fault)
        {
            throw new FormatException($"That is no OPML file: {fault.Message}", fault);
        }
    }

    /// <summary>The feeds as a document, in the order given.</summary>
    public static string Write(IEnumerable<Feed> feeds) => new XDocument(
        new XElement(
            "opml",
            new XAttribute("version", "2.0"),
            new XElement("head", new XElement("title", "Feeds that NewsBot watches")),
            new XElement("body", feeds.Select(f => new XElement(
                "outline",
                new XAttribute("type", "rss"),
                new XAttribute("text", f.Name),
                new XAttribute("title", f.Name),
                new XAttribute("xmlUrl", f.Url.AbsoluteUri)))))).ToString();
}
