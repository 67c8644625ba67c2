using NewsBot.Core.Feeds;
using NewsBot.Reading.Discovery;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests.Discovery;

public sealed class FeedFinderTests : IAsyncLifetime
{
    private const string Rss = "<rss><channel><title>Harbour Echo</title><item><title>Old</title><pubDate>Mon, 03 Mar 2025 08:00:00 GMT</pubDate></item>"
        + "<item><title>New</title><pubDate>Mon, 03 Mar 2025 09:00:00 GMT</pubDate></item></channel></rss>";

    private LoopbackServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LoopbackServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_feed_itself_is_taken_as_it_is_and_not_fetched_again_when_it_is_watched()
    {
        _server.Serve("/rss", "text/html", Rss);
        await using var reading = Line();
        var finding = await FindAsync(reading, "http://echo.test/rss");
        var found = Assert.Single(finding.Feeds);
        Assert.Equal(("Harbour Echo", 2, "New"), (found.Title, found.Stories, found.Newest));

        var read = await reading.Feeds.ReadAsync(Reading.Feed(new("http://echo.test/rss")), TestContext.Current.CancellationToken);
        Assert.Equal(2, read.Document!.Entries.Count);
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task The_feeds_that_a_page_names_are_read_before_they_are_offered_and_comments_come_last()
    {
        _server.Serve("/", "text/html", """
            <!doctype html><html><head><base href="http://echo.test/news/">
            <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
            <link rel="alternate" type="application/rss+xml" title="Gone" href="gone">
            <LINK title='All &amp; more' TYPE='application/atom+xml' REL='feed alternate' HREF='main'>
            <link rel="stylesheet" type="application/rss+xml" href="/no"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
            <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="alternate" hreflang="de" href="/de">
            </head><body>Hello</body></html>
            """);
        _server.Serve("/news/main", "application/rss+xml", Rss);
        _server.Serve("/comments/feed", "application/rss+xml", Rss);
        await using var reading = Line();
        var finding = await FindAsync(reading, "http://echo.test/");
        Assert.Equal(["http://echo.test/news/main", "http://echo.test/comments/feed"], finding.Feeds.Select(f => f.Url.AbsoluteUri));
        Assert.Equal("the page names it “All & more”", finding.Feeds[0].How);
        Assert.Contains(finding.Tried, t => t.Url.AbsolutePath == "/news/gone" && t.Why.Contains("404", StringComparison.Ordinal));
        Assert.Equal(4, _server.Received.Count);
    }

    [Fact]
    public async Task Usual_places_are_tried_where_the_page_names_none()
    {
        _server.Serve("/", "text/html", "<!doctype html><html><body>Hello</body></html>");
        _server.Serve("/feed.xml", "text/plain", Rss);
        await using var reading = Line();
        var finding = await FindAsync(reading, "http://echo.test/");
        Assert.Equal("http://echo.test/feed.xml", Assert.Single(finding.Feeds).Url.AbsoluteUri);
    }

    [Fact]
    public async Task A_guess_that_leads_to_the_front_page_is_none_and_robots_txt_is_obeyed_for_guesses()
    {
        _server.Serve("/", "text/html", "<!doctype html><html><body>Hello</body></html>");
        _server.Serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /rss\nSitemap: http://echo.test/sitemap-news.xml");
        _server.Serve("/feed", context =>
        {
            context.Response.Redirect("/");
            return Task.CompletedTask;
        });
        _server.Serve("/rss.xml", "application/rss+xml", Rss);
        _server.Serve("/sitemap-news.xml", "text/xml", """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://echo.test/1</loc></url></urlset>""");
        await using var reading = Line();
        var finding = await FindAsync(reading, "http://echo.test/");
        Assert.Equal("http://echo.test/sitemap-news.xml", Assert.Single(finding.Feeds).Url.AbsoluteUri);
        Assert.Contains(finding.Tried, t => t.Url.AbsolutePath == "/feed" && t.Why == "It leads to the front page.");
        Assert.Contains(finding.Tried, t => t.Url.AbsolutePath == "/rss.xml" && t.Why.Contains("robots.txt", StringComparison.Ordinal));
        Assert.DoesNotContain(_server.Received, r => r.Path == "/rss.xml");
    }

    [Fact]
    public async Task Why_there_is_none_is_said_for_each_address()
    {
        _server.Serve("/", "text/html", "<!doctype html><html><body>Hello</body></html>");
        await using var reading = Line();
        var finding = await FindAsync(reading, "http://echo.test/");
        Assert.Empty(finding.Feeds);
        Assert.True(finding.Tried.Count > 5);
        Assert.Contains("http://echo.test/: This is a web page, not a feed.", FeedDesk.Why(new("http://echo.test/"), finding), StringComparison.Ordinal);
        Assert.InRange(_server.Received.Count, 8, 20);
    }

    [Fact]
    public async Task A_site_that_cannot_be_read_is_said_to_be_so()
    {
        await using var reading = Line();
        Assert.Contains("Not found (HTTP 404)", (await FindAsync(reading, "http://echo.test/nothing")).Problem, StringComparison.Ordinal);
        Assert.Contains("private network address", (await FindAsync(reading, "http://127.0.0.1/")).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", "", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv")]
    [InlineData("https://www.youtube.com/@echo", "{\"externalId\":\"UCabcdefghijklmnopqrstuv\"}", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv")]
    [InlineData("https://www.youtube.com/playlist?list=PLabcdefghij", "", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefghij")]
    [InlineData("https://www.theguardian.com/politics", "", "https://www.theguardian.com/politics/rss")]
    [InlineData("https://echo.substack.com/p/story", "", "https://echo.substack.com/feed")]
    [InlineData("https://echo.test/", "<script src=\"https://substackcdn.com/x.js\">", "https://echo.test/feed")]
    [InlineData("https://echo.test/politics/", "<link href=\"/wp-content/x.css\">", "https://echo.test/politics/feed/")]
    [InlineData("https://www.reddit.com/r/ukpolitics/top", "", "https://www.reddit.com/r/ukpolitics/.rss")]
    [InlineData("https://medium.com/@echo", "", "https://medium.com/feed/@echo")]
    [InlineData("https://mastodon.test/@echo", "", "https://mastodon.test/@echo.rss")]
    [InlineData("https://github.com/a/b/issues", "", "https://github.com/a/b/releases.atom")]
    [InlineData("https://echo.blogspot.com/", "", "https://echo.blogspot.com/feeds/posts/default")]
    public void Known_kinds_of_site_have_rules(string address, string html, string feed) =>
        Assert.Equal(feed, SiteRules.Of(new(address), html).First().Url.AbsoluteUri);

    [Fact]
    public void A_page_made_to_take_long_takes_no_time()
    {
        var html = string.Concat(Enumerable.Repeat("<link rel=alternate ", 200_000));
        Assert.Empty(PageLinks.Of(html, new("http://echo.test/")));
    }

    private Reading Line() => new(new ScriptedDialler(_server).Name("echo.test", "5.5.5.5"), ("PausePerDomain", "00:00:00"));

    private static Task<FeedFinding> FindAsync(Reading reading, string address) => reading.Finder.FindAsync(new(address), TestContext.Current.CancellationToken);
}
