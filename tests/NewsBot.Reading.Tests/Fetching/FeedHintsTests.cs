using System.Text;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Fetching;

namespace NewsBot.Reading.Tests.Fetching;

public sealed class FeedHintsTests
{
    [Fact]
    public void Skipped_hours_and_days_are_read_from_the_head()
    {
        var quiet = FeedHints.Quiet(Encoding.UTF8.GetBytes(
            "<rss><channel><skipHours><hour>0</hour><hour>23</hour><hour>24</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>Never</day></skipDays><item/></channel></rss>"));
        Assert.Equal(new FeedQuietTimes(1 | 1 << 23, 1), quiet);
        Assert.Equal(FeedQuietTimes.None, FeedHints.Quiet("<rss><channel><item><skipHours><hour>1</hour></skipHours></item></channel></rss>"u8));
    }

    [Theory]
    [InlineData("<feed><link rel=\"hub\" href=\"https://hub.test/a?x=1&amp;y=2\"/><link rel='self' href='/feed'/><entry/></feed>", "https://hub.test/a?x=1&y=2", "https://echo.test/feed")]
    [InlineData("<rss><channel><atom:link href=\"https://hub.test/\" rel=\"hub\" /><item/></channel></rss>", "https://hub.test/", "https://echo.test/rss")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"https:\\/\\/echo.test\\/j\",\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.test/\"}]}", "https://hub.test/", "https://echo.test/j")]
    [InlineData("<feed><entry><link rel=\"hub\" href=\"https://hub.test/\"/></entry></feed>", null, null)]
    [InlineData("<feed><link rel=\"hub\" href=\"javascript:alert(1)\"/></feed>", null, null)]
    [InlineData("<feed><link rel=\"hub\"", null, null)]
    public void A_hub_is_found_in_the_head_of_the_document(string body, string? hub, string? topic)
    {
        var found = FeedHints.Hub(new() { Address = new("https://echo.test/rss"), Body = Encoding.UTF8.GetBytes(body) });
        Assert.Equal((hub, topic), (found?.Hub.AbsoluteUri, found?.Topic.AbsoluteUri));
    }

    [Fact]
    public void A_hub_of_the_headers_goes_first()
    {
        var found = FeedHints.Hub(new()
        {
            Address = new("https://echo.test/rss"),
            Links = ["<https://hub.test/>; rel=\"hub\", <https://echo.test/self>; rel=self"],
            Body = "<feed><link rel=\"hub\" href=\"https://other.test/\"/></feed>"u8.ToArray(),
        });
        Assert.Equal(new FeedHub(new("https://hub.test/"), new("https://echo.test/self")), found);
    }
}
