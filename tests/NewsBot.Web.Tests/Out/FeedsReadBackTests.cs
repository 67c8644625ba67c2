using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Reading;
using NewsBot.Testing;

namespace NewsBot.Web.Tests.Out;

/// <summary>Our own feed reader reads what we put out, over HTTP.</summary>
public sealed class FeedsReadBackTests
{
    [Theory]
    [InlineData("calls.atom")]
    [InlineData("calls.feed.json")]
    public async Task A_feed_of_calls_lists_each_call_with_its_words_and_its_story(string feed)
    {
        await using var site = await Site.StartAsync();
        var story = A.Story("“She must go & soon,” said Jo Roe.", "Roe <turns> on Lee", "1");
        await site.RecordAsync(story, A.Call(story, "Jo Roe", "Ann Lee", "She must go & soon", role: "mayor of Ely"));
        foreach (var path in new[] { $"/{feed}", $"{await site.TargetPathAsync("Ann Lee")}/{feed}" })
        {
            var answer = await ReadAsync(site, path);
            Assert.Null(answer.Problem);
            var entry = Assert.Single(answer.Document!.Entries);
            Assert.Equal("Jo Roe (mayor of Ely) on Ann Lee: EXPLICIT", entry.Title);
            Assert.Equal(new Uri(site.Browser.BaseAddress!, "/entries/C1").AbsoluteUri, entry.Link);
            Assert.StartsWith("tag:127.0.0.1,2025:C1", entry.Id, StringComparison.Ordinal);
            Assert.Equal(A.Moment, entry.Published);
            Assert.Contains("She must go &amp; soon", entry.Content, StringComparison.Ordinal);
            Assert.Contains("https://harbour-echo.test/1#:~:text=", entry.Content, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("changes.atom")]
    [InlineData("changes.feed.json")]
    public async Task A_feed_of_changes_lists_calls_and_corrections_newest_first(string feed)
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe", "Mo Poe");
        await site.RuleAsync(new(RulingKind.Withdraw, 1));
        var entries = (await ReadAsync(site, $"/{feed}")).Document!.Entries;
        Assert.Equal(
            ["WITHDRAWN 09:01 — C1: Jo Roe has taken the call back. Count 2 → 1.", "C2: Mo Poe called for Ann Lee to go (EXPLICIT).", "C1: Jo Roe called for Ann Lee to go (EXPLICIT)."],
            entries.Select(e => e.Title));
        Assert.Equal(3, entries.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_reader_that_has_the_feed_is_told_that_nothing_is_new()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        await using var reading = Reading(site);
        var reader = reading.GetRequiredService<IFeedReader>();
        var feed = new Feed { Id = new(1), Name = "NewsBot", Url = new(site.Browser.BaseAddress!, "/calls.atom") };
        var first = await reader.ReadAsync(feed);
        Assert.NotNull(first.Document);
        var second = await reader.ReadAsync(feed with { Validators = first.Validators });
        Assert.Equal(304, second.Status);
        await site.RecordCallsAsync("Bob Law", "Mo Poe");
        Assert.Equal(2, (await reader.ReadAsync(feed with { Validators = second.Validators })).Document!.Entries.Count);
    }

    [Fact]
    public async Task Only_what_an_editor_has_confirmed_is_given_where_that_is_asked_for()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe", "Mo Poe");
        await site.RuleAsync(new(RulingKind.Confirm, 2));
        var entry = Assert.Single((await ReadAsync(site, "/calls.atom?state=confirmed")).Document!.Entries);
        Assert.StartsWith("Mo Poe", entry.Title, StringComparison.Ordinal);
    }

    private static async Task<FeedAnswer> ReadAsync(Site site, string path)
    {
        await using var reading = Reading(site);
        return await reading.GetRequiredService<IFeedReader>().ReadAsync(new() { Id = new(1), Name = "NewsBot", Url = new(site.Browser.BaseAddress!, path) });
    }

    private static ServiceProvider Reading(Site site) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("NewsBot:Reading:AllowedPrivateHosts:0", site.Browser.BaseAddress!.Authority)])
            .Build())
        .AddLogging()
        .AddReading()
        .BuildServiceProvider();
}
