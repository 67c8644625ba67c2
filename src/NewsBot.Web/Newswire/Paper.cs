namespace NewsBot.Web.Newswire;

/// <summary>An invented paper.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Layout">The page that stands round every story, with placeholders.</param>
/// <param name="Stories">Newest first.</param>
internal sealed record Paper(string Key, string Name, FeedFormat Format, string Layout, IReadOnlyList<SampleStory> Stories)
{
    public string Path => $"/newswire/{Key}/";

    public string FeedPath => Path + (Format == FeedFormat.Json ? "feed.json" : "feed.xml");

    /// <summary>When its newest story appeared.</summary>
    public DateTimeOffset Updated => Stories[0].Published;
}
