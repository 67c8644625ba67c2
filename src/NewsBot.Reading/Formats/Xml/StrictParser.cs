using System.Xml;

namespace NewsBot.Reading.Formats.Xml;

/// <summary>The fast way, for feeds that are what they should be. Throws <see cref="XmlException"/> for all others.</summary>
internal static class StrictParser
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static FeedElement Parse(string text, Uri? baseAddress)
    {
        using var characters = new StringReader(text);
        using var reader = XmlReader.Create(characters, Settings);
        var builder = new TreeBuilder(baseAddress);
        var more = reader.Read();
        while (more)
        {
            more = Take(reader, builder);
        }

        return builder.Root ?? throw new XmlException("No element.");
    }

    private static bool Take(XmlReader reader, TreeBuilder builder)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var name = reader.LocalName.ToLowerInvariant();
                if (builder.IsFull(name))
                {
                    reader.Skip();
                    return !reader.EOF;
                }

                var isEmpty = reader.IsEmptyElement;
                builder.Open(Spaces.Of(reader.NamespaceURI, reader.Prefix), name);
                TakeAttributes(reader, builder);
                if (isEmpty)
                {
                    builder.Close();
                }

                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                builder.Text(reader.Value);
                break;
            case XmlNodeType.EndElement:
                builder.Close();
                break;
        }

        return reader.Read();
    }

    private static void TakeAttributes(XmlReader reader, TreeBuilder builder)
    {
        if (reader.AttributeCount > StartTag.MostAttributes)
        {
            throw new XmlException("Too many attributes.");
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix.Length == 0)
            {
                if (reader.LocalName != "xmlns")
                {
                    builder.Attribute(reader.LocalName.ToLowerInvariant(), reader.Value);
                }
            }
            else if (reader.Prefix != "xmlns")
            {
                var space = Spaces.Of(reader.NamespaceURI, reader.Prefix);
                builder.Attribute((space is Spaces.Other or Spaces.Core ? reader.Prefix : space) + ":" + reader.LocalName.ToLowerInvariant(), reader.Value);
            }
        }
    }
}
