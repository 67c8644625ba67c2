using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Web.Tests.Pages;

public sealed class HomePageTests
{
    [Fact]
    public async Task An_empty_record_is_told_in_words()
    {
        await using var site = await Site.StartAsync();
        var page = await site.ReadAsync("/");
        Assert.Contains("No digest yet", page, StringComparison.Ordinal);
        Assert.Contains("Nobody so far", page, StringComparison.Ordinal);
        Assert.Contains("No feeds yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_that_were_never_read_say_that_stories_are_coming()
    {
        await using var site = await Site.StartAsync();
        await site.Services.GetRequiredService<IFeedStore>().AddAsync("Harbour Echo", new("https://harbour-echo.test/feed"), A.Moment);
        Assert.Contains("Nothing read yet: the first stories arrive within a minute.", await site.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_show_whether_they_are_well()
    {
        await using var site = await Site.StartAsync();
        var feeds = site.Services.GetRequiredService<IFeedStore>();
        var well = await feeds.AddAsync("Harbour Echo", new("https://harbour-echo.test/feed"), A.Moment);
        await feeds.SaveCheckAsync(well with { LastReadAt = A.Moment.AddMinutes(-3) });
        var ill = await feeds.AddAsync("Mere Mail", new("https://mere-mail.test/feed"), A.Moment);
        await feeds.SaveCheckAsync(ill with { Failures = 2, FailingSince = A.Moment.AddHours(-2), Problem = "The server answered <500>." });
        var page = await site.ReadAsync("/");
        Assert.Contains(">3 minutes ago</time>", page, StringComparison.Ordinal);
        Assert.Contains("3 March 2025, 07:00 UTC</time>: The server answered &lt;500&gt;.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_are_listed_with_their_counts_and_lead_to_their_own_page()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe", "Mo Poe");
        var page = await site.ReadAsync("/");
        Assert.Contains("2 explicit calls", page, StringComparison.Ordinal);
        var target = await site.TargetPathAsync("Ann Lee");
        Assert.Contains($"<a href=\"{target}\">Ann Lee</a>", page, StringComparison.Ordinal);
        Assert.Contains("Jo Roe", await site.ReadAsync(target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_digest_posted_to_the_hosts_own_channel_is_shown()
    {
        await using var site = await Site.StartAsync();
        var store = site.Services.GetRequiredService<IDigestStore>();
        var channel = new ChatChannel(WorkspaceId.Local, "terminal", "console");
        var order = await store.SubscribeAsync(
            channel, null, new([new(8, 0)], new HashSet<DayOfWeek> { DayOfWeek.Monday }, "Europe/London"), sayWhenEmpty: true, A.Moment);
        var delivery = new Delivery { Key = "k", Channel = channel, Message = Message.Of("Two new calls."), OwedAt = A.Moment, NextTryAt = A.Moment };
        await store.OweAsync("k", order.Number, A.Moment, delivery);
        Assert.DoesNotContain("Two new calls.", await site.ReadAsync("/"), StringComparison.Ordinal);
        await site.Services.GetRequiredService<IDeliveryStore>().SaveOutcomeAsync(delivery with { State = DeliveryState.Sent, Tries = 1 });
        Assert.Contains("<p>Two new calls.</p>", await site.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_carries_a_card_a_tag_and_its_feeds_and_is_sent_again_only_when_it_has_changed()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        using var first = await site.Browser.GetAsync("/");
        var page = await first.Content.ReadAsStringAsync();
        Assert.Contains("<meta property=\"og:description\" content=\"Who has publicly called for whom to resign, with the words and the sources. 1 list.\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/calls.atom\"", page, StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var same = await site.Browser.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        await site.RecordCallsAsync("Bo Doe", "Mo Poe");
        using var once = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var changed = await site.Browser.SendAsync(once);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task The_news_of_the_house_are_read_anew_once_they_are_as_old_as_they_may_be_shown()
    {
        await using var site = await Site.StartAsync(("NewsBot:Published:FreshFor", "00:00:10"));
        Assert.Contains("No feeds yet", await site.ReadAsync("/"), StringComparison.Ordinal);
        await site.Services.GetRequiredService<IFeedStore>().AddAsync("Harbour Echo", new("https://harbour-echo.test/feed"), A.Moment);
        site.Wait(TimeSpan.FromSeconds(9));
        Assert.Contains("No feeds yet", await site.ReadAsync("/"), StringComparison.Ordinal);
        site.Wait(TimeSpan.FromSeconds(2));
        Assert.Contains("Harbour Echo", await site.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Harbour Echo", await site.ReadAsync("/?q=who"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/site.css")]
    [InlineData("/mark.svg")]
    [InlineData("/targets")]
    [InlineData("/desk.css")]
    public async Task Whether_a_page_is_there_can_be_asked_without_having_it_sent(string path)
    {
        await using var site = await Site.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await site.Browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 0);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Hostile_names_are_inert_and_cut()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("<script>alert(1)</script> \u202EOb " + new string('a', 10_000), "<img src=x onerror=alert(1)> Roe");
        var page = await site.ReadAsync("/");
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('a', 200), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_forbids_scripts_framing_and_sniffing()
    {
        await using var site = await Site.StartAsync();
        foreach (var path in (string[])["/", "/nowhere", "/site.css", "/newswire/", "/newswire/touchline/owner", $"/targets/{Guid.Empty}"])
        {
            using var answer = await site.Browser.GetAsync(path);
            Assert.Equal(
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        }
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/nowhere.php")]
    [InlineData("/targets/no-guid")]
    [InlineData("/targets/00000000-0000-0000-0000-000000000000")]
    [InlineData("/newswire/touchline/nothing")]
    public async Task An_address_that_leads_nowhere_says_so(string path)
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_sheet_is_where_the_page_says()
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Browser.GetAsync(Assets.SiteAssets.StyleAddress);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(Assets.SiteAssets.StyleAddress, await site.ReadAsync("/"), StringComparison.Ordinal);
    }
}
