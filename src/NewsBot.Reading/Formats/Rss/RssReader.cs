using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats.Markup;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Rss;

/// <summary>RSS 0.90 to 2.0 and RDF, with the modules that news feeds use. Items stand inside the channel or beside it.</summary>
internal static class RssReader
{
    public static ParsedFeed Read(FeedElement root)
    {
        var channel = root.Name == "channel" ? root : root.Child(Spaces.Core, "channel") ?? (root.All("channel") is [var first, ..] ? first : root);
        var link = Link(channel);
        var fallback = root.Base is null ? Addresses.AsBase(link) : null;
        var items = root.All("item").Where(e => e.Space is Spaces.Core or Spaces.Other).ToList();
        var entries = FeedPieces.WholeEntries(items).Select(item => RssEntry.Read(item, fallback)).ToList();
        return new(new FeedDocument(RssText.Title(channel), link, entries), RssWish.Of(channel));
    }

    private static string? Link(FeedElement channel)
    {
        var links = channel.Children.Where(c => c.Name == "link" && c.Space is Spaces.Core or Spaces.Atom).ToList();
        var plain = links.FirstOrDefault(l => l.Text.Length > 0);
        return plain is not null
            ? FeedPieces.Address(plain, plain.Text, null)
            : links.Where(l => l["rel"] is null or "" or "alternate").Select(l => FeedPieces.Address(l, l["href"] ?? l["rdf:resource"], null)).FirstOrDefault(a => a is not null)
                ?? FeedPieces.Address(channel, channel["href"], null) ?? FeedPieces.OrNull(channel["rdf:about"]);
    }
}
