namespace NewsBot.Reading.Formats;

/// <summary>Why something is not a feed that can be read.</summary>
public enum FeedFault
{
    Unknown,
    Empty,
    TooLarge,
    WebPage,
    SitemapIndex,
    TooDeep,
    TooManyParts,
    BrokenJson,
}
