namespace NewsBot.Reading.Formats;

/// <summary>What was given is not a feed that can be read. The message says why, in plain words, and what to do.</summary>
public sealed class UnreadableFeedException : Exception
{
    public UnreadableFeedException(FeedFault fault)
        : base(Tell(fault))
    {
        Fault = fault;
    }

    public FeedFault Fault { get; }

    private static string Tell(FeedFault fault) => fault switch
    {
        FeedFault.Empty => "The file is empty. Check the address; if it stays empty, ask the publisher.",
        FeedFault.TooLarge => "The file is too large to be a feed (over 64 MB). Use another address.",
        FeedFault.WebPage => "This is a web page, not a feed. Look on the page for its RSS or Atom address and use that.",
        FeedFault.SitemapIndex => "This is a list of sitemaps, not a feed. Use the address of the news sitemap that it names.",
        FeedFault.TooDeep => "The file is nested too deeply to be a feed (over 256 levels). Use another address.",
        FeedFault.TooManyParts => "The file has too many parts to be a feed. Use another address.",
        FeedFault.BrokenJson => "The file starts like JSON but cannot be read as JSON Feed. Tell the publisher, or use another address.",
        _ => "This is not a feed that NewsBot knows (RSS, Atom, RDF, JSON Feed, news sitemap). Check the address.",
    };
}
