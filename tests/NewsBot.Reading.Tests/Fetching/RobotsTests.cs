using NewsBot.Reading.Fetching;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests.Fetching;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("", "/a", true)]
    [InlineData("<html>not found</html>", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*/draft/*", "/news/draft/1", false)]
    [InlineData("user-agent: NewsBot\ndisallow: /x\n\nuser-agent: *\ndisallow: /", "/a", true)]
    [InlineData("User-agent: OtherBot\nUser-agent: newsbot/1.0\nDisallow: /x # comment", "/x", false)]
    [InlineData("User-agent: OtherBot\nDisallow: /", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: NewsBot\nAllow: /", "/x", true)]
    [InlineData("User-agent: *\r\nDisallow: /a\r\nCrawl-delay: 5\r\nDisallow: /b", "/b", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /a", "/robots.txt", true)]
    public void The_longest_rule_for_us_decides(string file, string path, bool allows) =>
        Assert.Equal(allows, RobotsRules.Parse(file).Allows(new Uri(new Uri("http://echo.test"), path)));

    [Theory]
    [InlineData("Crawl-delay: 5", 5)]
    [InlineData("Crawl-delay: 99999", 30)]
    [InlineData("Crawl-delay: soon", null)]
    public void A_pause_is_taken_up_to_half_a_minute(string line, int? seconds) =>
        Assert.Equal(seconds, (int?)RobotsRules.Parse("User-agent: *\n" + line).Delay?.TotalSeconds);

    [Fact]
    public void A_hostile_file_takes_no_time()
    {
        var stars = string.Concat(Enumerable.Repeat("*a", 400));
        var rules = RobotsRules.Parse("User-agent: *\n" + string.Concat(Enumerable.Repeat($"Disallow: /{stars}b\n", 2000)));
        Assert.True(rules.Allows(new Uri("http://echo.test/" + new string('a', 2000))));
    }

    [Fact]
    public async Task A_page_is_not_asked_for_where_robots_are_not_wanted_and_a_feed_that_somebody_named_is()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /");
        server.Serve("/feed", "application/rss+xml", "<rss><channel><title>Echo</title></channel></rss>");
        server.Serve("/story", "text/plain", "The mayor spoke.");
        await using var reading = new Reading(new ScriptedDialler(server).Name("echo.test", "5.5.5.5"), ("PausePerDomain", "00:00:00"));

        var page = await reading.Pages.ReadAsync(new("http://echo.test/story"), TestContext.Current.CancellationToken);
        Assert.Contains("does not want robots", page.Problem, StringComparison.Ordinal);
        await reading.Pages.ReadAsync(new("http://echo.test/story"), TestContext.Current.CancellationToken);
        Assert.Null((await reading.Feeds.ReadAsync(Reading.Feed(new("http://echo.test/feed")), TestContext.Current.CancellationToken)).Problem);
        Assert.Equal(["/robots.txt", "/feed"], server.Received.Select(r => r.Path));
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    public async Task A_site_without_the_file_allows_all_and_one_that_cannot_tell_nothing(int status, bool allows)
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/robots.txt", context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        server.Serve("/story", "text/plain", "The mayor spoke.");
        await using var reading = new Reading(new ScriptedDialler(server).Name("echo.test", "5.5.5.5"), ("PausePerDomain", "00:00:00"));
        var page = await reading.Pages.ReadAsync(new("http://echo.test/story"), TestContext.Current.CancellationToken);
        Assert.Equal(allows, page.Page is not null);
    }
}
