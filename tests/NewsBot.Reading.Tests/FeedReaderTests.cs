using Microsoft.AspNetCore.Http;
using NewsBot.Core.Feeds;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests;

public sealed class FeedReaderTests
{
    private const string Rss = "<rss version=\"2.0\"><channel><title>Harbour Echo</title><item><title>One</title><link>/1</link></item></channel></rss>";

    [Fact]
    public async Task A_feed_is_read_and_its_validators_are_kept_byte_for_byte()
    {
        var answer = await Ask(context => Send(context, Rss, ("ETag", "W/\"a,b\""), ("Last-Modified", "Mon, 3 Mar 2025 9:00 GMT")));
        Assert.Null(answer.Problem);
        Assert.Equal("One", Assert.Single(answer.Document!.Entries).Title);
        Assert.Equal(("W/\"a,b\"", "Mon, 3 Mar 2025 9:00 GMT"), (answer.Validators.ETag, answer.Validators.LastModified));
    }

    [Fact]
    public async Task Relative_links_stand_against_the_address_of_the_answer()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/a/feed", "application/rss+xml", Rss);
        await using var reading = Reading.Allowing(server);
        var answer = await reading.Feeds.ReadAsync(Reading.Feed(server.At("/a/feed")), TestContext.Current.CancellationToken);
        Assert.Equal(server.At("/1").AbsoluteUri, answer.Document!.Entries[0].Link);
    }

    [Fact]
    public async Task The_validators_go_back_as_they_came_and_not_modified_is_no_fault()
    {
        await using var server = await LoopbackServer.StartAsync();
        var asked = new List<(string?, string?)>();
        server.Serve("/", context =>
        {
            asked.Add((context.Request.Headers.IfNoneMatch, context.Request.Headers.IfModifiedSince));
            context.Response.StatusCode = 304;
            context.Response.Headers.ETag = "\"new\"";
            return Task.CompletedTask;
        });
        await using var reading = Reading.Allowing(server);
        var known = new FeedValidators("W/\"old\"", "Mon, 3 Mar 2025 9:00 GMT", "ABC");
        var answer = await reading.Feeds.ReadAsync(Reading.Feed(server.Address, known), TestContext.Current.CancellationToken);
        Assert.Equal([("W/\"old\"", "Mon, 3 Mar 2025 9:00 GMT")], asked);
        Assert.Equal(new FeedAnswer(null, known with { ETag = "\"new\"" }, null, null) { Status = 304 }, answer);
    }

    [Fact]
    public async Task The_same_bytes_again_are_nothing_new()
    {
        var first = await Ask(context => Send(context, Rss));
        var second = await Ask(context => Send(context, Rss), first.Validators);
        Assert.NotNull(first.Document);
        Assert.Null(second.Document);
        Assert.Null(second.Problem);
    }

    [Theory]
    [InlineData(401, "asks for a password")]
    [InlineData(403, "Ask them to allow NewsBot's user agent")]
    [InlineData(404, "Check the address")]
    [InlineData(410, "Gone for good")]
    [InlineData(429, "asks for fewer requests")]
    [InlineData(451, "legal reasons")]
    [InlineData(500, "has a fault (HTTP 500)")]
    [InlineData(503, "not available for now")]
    [InlineData(418, "HTTP 418")]
    public async Task Every_refusal_is_said_in_plain_words(int status, string words)
    {
        var known = new FeedValidators("\"a\"", null, "ABC");
        var answer = await Ask(context => Status(context, status), known);
        Assert.Contains(words, answer.Problem, StringComparison.Ordinal);
        Assert.Equal(known, answer.Validators);
    }

    [Fact]
    public async Task Bot_protection_is_named_so()
    {
        var answer = await Ask(context => Status(context, 403, ("cf-mitigated", "challenge")));
        Assert.StartsWith("Blocked by bot protection", answer.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Hello</body></html>", "This is a web page, not a feed.")]
    [InlineData("", "The file is empty.")]
    [InlineData("hello", "This is not a feed that NewsBot knows")]
    public async Task What_is_no_feed_is_said_to_be_none(string body, string words)
    {
        var answer = await Ask(context => Send(context, body));
        Assert.StartsWith(words, answer.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "Cache-Control", "public, max-age=3600", 60)]
    [InlineData(200, "Cache-Control", "max-age=9999999", 1440)]
    [InlineData(200, "Cache-Control", "no-cache, max-age=3600", null)]
    [InlineData(200, "Expires", "0", null)]
    [InlineData(200, "Cache-Control", "max-age=-5", null)]
    [InlineData(429, "Retry-After", "120", 2)]
    [InlineData(429, "X-Nothing", "1", 15)]
    [InlineData(503, "Retry-After", "7200", 120)]
    [InlineData(503, "Retry-After", "99999999", 1440)]
    [InlineData(403, "x-ratelimit-reset", "300.0", 5)]
    public async Task The_server_is_left_alone_as_long_as_it_asks(int status, string header, string value, int? minutes)
    {
        var answer = await Ask(context => status == 200 ? Send(context, Rss, (header, value)) : Status(context, status, (header, value)));
        Assert.Equal(minutes, answer.WaitAtLeast?.TotalMinutes);
    }

    [Theory]
    [InlineData("<ttl>90</ttl>", 90)]
    [InlineData("<ttl>99999</ttl>", 1440)]
    [InlineData("<ttl>soon</ttl>", null)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30)]
    public async Task The_feed_itself_may_ask_for_peace(string wish, int? minutes)
    {
        var answer = await Ask(context => Send(context, $"<rss><channel>{wish}<item><title>One</title></item></channel></rss>"));
        Assert.Equal(minutes, answer.WaitAtLeast?.TotalMinutes);
    }

    [Fact]
    public async Task Of_a_long_feed_the_newest_three_hundred_are_taken()
    {
        var items = string.Concat(Enumerable.Range(0, 400).Select(i => $"<item><guid>{i}</guid><pubDate>{A.Moment.AddHours(i):R}</pubDate></item>"));
        var answer = await Ask(context => Send(context, $"<rss><channel>{items}</channel></rss>"));
        Assert.Equal(Enumerable.Range(100, 300).Select(i => $"{i}"), answer.Document!.Entries.Select(e => e.Id));
    }

    [Fact]
    public async Task A_sitemap_index_is_followed_to_its_newest_news()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/index.xml", "text/xml", $"""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{server.At("/news-old.xml")}</loc><lastmod>2025-01-01</lastmod></sitemap>
            <sitemap><loc>{server.At("/news-new.xml")}</loc><lastmod>2025-03-01</lastmod></sitemap></sitemapindex>
            """);
        server.Serve("/news-new.xml", "text/xml", """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://harbour-echo.test/1</loc></url></urlset>
            """);
        await using var reading = Reading.Allowing(server);
        var answer = await reading.Feeds.ReadAsync(Reading.Feed(server.At("/index.xml")), TestContext.Current.CancellationToken);
        Assert.Equal("https://harbour-echo.test/1", Assert.Single(answer.Document!.Entries).Link);
    }

    [Fact]
    public async Task We_say_who_we_are()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/", "application/rss+xml", Rss);
        await using var reading = Reading.Allowing(server, ("Contact", "https://desk.test/bot"));
        await reading.Feeds.ReadAsync(Reading.Feed(server.Address), TestContext.Current.CancellationToken);
        var asked = Assert.Single(server.Received);
        Assert.Matches(@"^NewsBot/\d+\.\d+\.\d+ \(\+https://desk\.test/bot\)$", asked.Headers["User-Agent"]);
        Assert.DoesNotContain("Cookie", asked.Headers.Keys);
    }

    private static async Task<FeedAnswer> Ask(RequestDelegate serve, FeedValidators? validators = null)
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/feed", serve);
        await using var reading = Reading.Allowing(server);
        return await reading.Feeds.ReadAsync(Reading.Feed(server.At("/feed"), validators), TestContext.Current.CancellationToken);
    }

    private static Task Status(HttpContext context, int status, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        return Send(context, "nothing", headers);
    }

    private static Task Send(HttpContext context, string body, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return context.Response.WriteAsync(body);
    }
}
