using System.Xml;
using System.Xml.Linq;

namespace NewsBot.Core.Feeds;

/// <summary>Lists of feeds as OPML 2.0 (opml.org/spec2.opml).</summary>
public static class Opml
{
    private const long MaxCharacters = 10_000_000;
    private const int Deepest = 64;
    private const int MostFeeds = 20_000;

    /// <summary>Every outline that has a feed's address, whatever folder it is in, in order.</summary>
    /// <exception cref="FormatException">It is none, or none that anybody would write; the message says why, in words.</exception>
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
                if (reader.Depth > Deepest || listed.Count > MostFeeds)
                {
                    throw new FormatException(
                        $"That is no list of feeds: {(reader.Depth > Deepest ? $"it is nested over {Deepest} deep" : $"it names over {MostFeeds} feeds")}.");
                }

                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (reader.Depth == 0 && !reader.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase))
                {
                    throw new FormatException($"That is no OPML file: it begins with <{reader.LocalName}>.");
                }

                if (reader.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase) && Attribute(reader, "xmlUrl") is { } address)
                {
                    listed.Add((Attribute(reader, "title") ?? Attribute(reader, "text"), address));
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
                new XAttribute("text", Written(f.Name)),
                new XAttribute("title", Written(f.Name)),
                new XAttribute("xmlUrl", f.Url.AbsoluteUri)))))).ToString();

    /// <summary>Some programs write xmlurl. An empty one is none.</summary>
    private static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        while (reader.MoveToNextAttribute())
        {
            value ??= reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) ? reader.Value.Trim() : null;
        }

        reader.MoveToElement();
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>What XML cannot hold is left out.</summary>
    private static string Written(string name) => string.Concat(name.Where((c, i) => XmlConvert.IsXmlChar(c)
        || (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1])) || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(name[i - 1]))));
}
