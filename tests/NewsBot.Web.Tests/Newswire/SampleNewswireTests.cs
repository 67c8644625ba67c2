using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsBot.Testing;
using NewsBot.Testing.SampleNewswire;
using NewsBot.Web.Newswire;

namespace NewsBot.Web.Tests.Newswire;

public sealed partial class SampleNewswireTests
{
    [Fact]
    public async Task Every_feed_lists_stories_that_can_be_read_at_the_address_it_was_asked_at()
    {
        await using var site = await Site.StartAsync();
        var links = new List<string>();
        foreach (var (_, url) in SampleNewswire.Feeds(site.Browser.BaseAddress!))
        {
            links.AddRange(Links(url, await site.ReadAsync(url.PathAndQuery)));
        }

        Assert.Equal(14, links.Distinct().Count());
        foreach (var link in links)
        {
            Assert.StartsWith(site.Browser.BaseAddress!.AbsoluteUri, link, StringComparison.Ordinal);
            var page = await site.ReadAsync(link);
            Assert.Contains("</html>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_feed_that_did_not_change_is_answered_with_not_modified()
    {
        await using var site = await Site.StartAsync();
        foreach (var (_, url) in SampleNewswire.Feeds(site.Browser.BaseAddress!))
        {
            using var first = await site.Browser.GetAsync(url);
            Assert.NotNull(first.Content.Headers.LastModified);
            using var again = new HttpRequestMessage(HttpMethod.Get, url);
            again.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));
            using var second = await site.Browser.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        }
    }

    [Fact]
    public void Links_that_a_story_gives_lead_somewhere()
    {
        var stand = new NewsStand(A.Moment);
        var known = stand.Papers.SelectMany(p => p.Stories.Select(s => s.Path).Append(p.Path).Append(p.FeedPath))
            .Concat(["/newswire/newswire.css", "/newswire/picture.svg"]).ToHashSet();
        foreach (var (paper, story) in stand.Papers.SelectMany(p => p.Stories.Select(s => (p, s))))
        {
            var page = StoryPage.Draw(paper, story, new("http://127.0.0.1/"));
            Assert.All(Link.Matches(page).Select(m => m.Groups[1].Value), link => Assert.Contains(link, known));
        }
    }

    [Theory]
    [InlineData("2025-03-01T00:30:00Z")]
    [InlineData("2028-02-29T23:59:59Z")]
    public void Stories_are_from_the_last_days_and_name_the_days_that_fit_their_dates(string start)
    {
        var now = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);
        var stories = new NewsStand(now).Papers.SelectMany(p => p.Stories).ToArray();
        Assert.All(stories, s => Assert.InRange(now - s.Published, TimeSpan.FromHours(1), TimeSpan.FromDays(3)));
        var letter = stories.Single(s => s.Path.EndsWith("/letter-withdrawn", StringComparison.Ordinal));
        Assert.Contains($"pensions vote on {letter.Published.AddDays(-4).DayOfWeek},", letter.Body, StringComparison.Ordinal);
        var leaders = stories.Single(s => s.Path.EndsWith("/council-leaders", StringComparison.Ordinal));
        Assert.Contains($"statement on {leaders.Published.DayOfWeek} after", leaders.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_should_be_found_and_who_never_should_all_stand_in_the_stories()
    {
        var text = string.Join('\n', new NewsStand(A.Moment).Papers.SelectMany(p => p.Stories).Select(s => s.Byline + s.Body));
        var expected = ExpectedNewswire.Load();
        Assert.NotEmpty(expected.Calls);
        Assert.All(expected.Calls, c => Assert.Contains(c.Caller, text, StringComparison.Ordinal));
        Assert.All(expected.Calls, c => Assert.Contains(c.Target, text, StringComparison.Ordinal));
        Assert.All(expected.NeverCallers, n => Assert.Contains(n, text, StringComparison.Ordinal));
        Assert.Empty(expected.NeverCallers.Intersect(expected.Calls.Select(c => c.Caller)));
    }

    [Fact]
    public void A_placeholder_that_nothing_fills_is_told() =>
        Assert.Contains("{{wekday}}", Assert.Throws<InvalidDataException>(() => Placeholders.Fill("on {{wekday}}", A.Moment)).Message, StringComparison.Ordinal);

    private static IEnumerable<string> Links(Uri feed, string body)
    {
        if (feed.AbsolutePath.EndsWith(".json", StringComparison.Ordinal))
        {
            return [.. JsonDocument.Parse(body).RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("url").GetString()!)];
        }

        return XDocument.Parse(body).Descendants().Where(e => e.Name.LocalName is "item" or "entry")
            .Select(e => e.Elements().First(c => c.Name.LocalName == "link"))
            .Select(l => l.Attribute("href")?.Value ?? l.Value);
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"]*)\"")]
    private static partial Regex Link { get; }
}
