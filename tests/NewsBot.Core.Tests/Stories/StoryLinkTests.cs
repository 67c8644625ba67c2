using NewsBot.Core.Stories;

namespace NewsBot.Core.Tests.Stories;

public sealed class StoryLinkTests
{
    [Theory]
    [InlineData("https://Echo.test/a?utm_source=rss&id=4#top", "https://echo.test/a?id=4")]
    [InlineData("http://echo.test:80/a", "http://echo.test/a")]
    [InlineData("  https://echo.test/a ", "https://echo.test/a")]
    public void What_only_tracks_the_reader_is_taken_off(string given, string expected) =>
        Assert.Equal(expected, StoryLink.Clean(given)?.AbsoluteUri);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/relative")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user@echo.test/")]
    [InlineData("ftp://echo.test/")]
    public void What_is_no_web_address_is_refused(string? given) => Assert.Null(StoryLink.Clean(given));

    [Fact]
    public void A_relative_link_is_completed_from_the_feed() =>
        Assert.Equal("https://echo.test/a", StoryLink.Clean("/a", new Uri("https://echo.test/feed"))?.AbsoluteUri);

    [Fact]
    public void The_same_link_gives_the_same_story() =>
        Assert.Equal(StoryId.FromLink(new("https://echo.test/a")), StoryId.FromLink(new("https://echo.test/a")));
}
