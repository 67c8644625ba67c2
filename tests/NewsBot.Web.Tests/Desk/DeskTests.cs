using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;
using NewsBot.Web.SignIn;

namespace NewsBot.Web.Tests.Desk;

public sealed class DeskTests
{
    public static TheoryData<string> Pages =>
        ["/desk", "/desk/queue", "/desk/entry/1", "/desk/audit", "/desk/feeds", "/desk/subscriptions", "/desk/deliveries", "/desk/deliveries?state=failed", "/desk/settings"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_the_desk_is_for_those_who_signed_in(string path)
    {
        await using var site = await Site.StartAsync(talks: true);
        using var refused = await site.Browser.GetAsync(path);
        Assert.Equal("/sign-in?to=" + Uri.EscapeDataString(path), refused.RequestMessage!.RequestUri!.PathAndQuery);
        await SignInAsync(site);
        using var page = await site.Browser.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, path), (page.StatusCode, page.RequestMessage!.RequestUri!.PathAndQuery));
        Assert.Contains("Sign out", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_works_once_on_this_machine_and_with_its_key_alone()
    {
        await using var site = await Site.StartAsync();
        var link = site.Services.GetRequiredService<OneTimeLink>().Issue(site.Browser.BaseAddress!)!;
        foreach (var wrong in new[] { "/sign-in/link", "/sign-in/link?key=", "/sign-in/link?key=" + new string('a', 40) })
        {
            using var refused = await site.Browser.GetAsync(wrong);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var passedOn = new HttpRequestMessage(HttpMethod.Get, link);
        passedOn.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var far = await site.Browser.SendAsync(passedOn);
        Assert.Equal(HttpStatusCode.Forbidden, far.StatusCode);
        using var first = await site.Browser.GetAsync(link);
        Assert.Equal("/desk", first.RequestMessage!.RequestUri!.AbsolutePath);
        using var second = await site.Browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.Forbidden, second.StatusCode);
        using var other = new HttpClient { BaseAddress = site.Browser.BaseAddress };
        using var third = await other.GetAsync(link);
        Assert.Equal(HttpStatusCode.Forbidden, third.StatusCode);
        Assert.Null(site.Services.GetRequiredService<OneTimeLink>().Issue(new("http://192.0.2.1:5080/")));
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        await using var site = await Site.StartAsync();
        await SignInAsync(site);
        using var forged = await site.Browser.PostAsync("/sign-out", null);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var signedOut = await site.Browser.SendFormAsync("/sign-out", await site.Browser.TokenAsync("/desk"));
        Assert.Equal("/", signedOut.RequestMessage!.RequestUri!.AbsolutePath);
        using var after = await site.Browser.GetAsync("/desk");
        Assert.Equal("/sign-in", after.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task An_entry_is_ruled_by_its_button_and_the_ruling_stands_in_the_audit_under_the_name_of_who_ruled()
    {
        await using var site = await Site.StartAsync(true, ("NewsBot:Ledger:CountOnlyConfirmed", "true"));
        await site.RecordCallsAsync("Ann Doe", "Bo Roe");
        await SignInAsync(site);
        var queue = await site.ReadAsync("/desk/queue");
        Assert.Contains("Bo Roe", queue, StringComparison.Ordinal);
        Assert.Contains("value=\"confirm C1 seen:R0\"", queue, StringComparison.Ordinal);
        var done = await DoAsync(site, "/desk/queue", "confirm C1 seen:R0");
        Assert.Contains("CONFIRMED", done, StringComparison.Ordinal);
        Assert.DoesNotContain("data-entry", done, StringComparison.Ordinal);
        var entry = await site.Services.GetRequiredService<ILedger>().EntryAsync(1, Standpoint.Local(site.Clock.GetUtcNow()));
        Assert.Equal(EntryState.Confirmed, entry!.State);
        Assert.Equal("keeper", Assert.Single(await site.Services.GetRequiredService<IRulingStore>().RulingsAsync(WorkspaceId.Local, 0)).Editor);
        Assert.Matches(@"C1</a> CONFIRMED by keeper, .* \(R1\)", await site.ReadAsync("/desk/audit"));
        Assert.Contains("CONFIRMED", await site.ReadAsync("/desk/entry/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_done_for_whoever_has_not_signed_in_or_forges()
    {
        await using var site = await Site.StartAsync(talks: true);
        await site.RecordCallsAsync("Ann Doe", "Bo Roe");
        using var stranger = await site.Browser.SendFormAsync("/desk/do", await site.Browser.TokenAsync(), ("q", "reject C1 reason:x"));
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        await SignInAsync(site);
        using var forged = await site.Browser.PostAsync("/desk/do", new FormUrlEncodedContent([new("q", "reject C1 reason:x")]));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Empty(await site.Services.GetRequiredService<IRulingStore>().RulingsAsync(WorkspaceId.Local, 0));
    }

    [Fact]
    public async Task The_way_back_after_a_press_stays_in_the_desk()
    {
        await using var site = await Site.StartAsync(talks: true);
        await SignInAsync(site);
        foreach (var back in new[] { "//evil.test", "https://evil.test/desk/", "/desk/../../x", "/sign-out" })
        {
            using var answer = await site.Browser.SendFormAsync("/desk/do?back=" + Uri.EscapeDataString(back), await site.Browser.TokenAsync("/desk"), ("q", "status"));
            Assert.Equal(site.Browser.BaseAddress!.Authority, answer.RequestMessage!.RequestUri!.Authority);
        }
    }

    [Fact]
    public async Task Feeds_and_orders_are_told_as_they_are_and_changed_by_their_buttons()
    {
        await using var site = await Site.StartAsync(talks: true);
        var feeds = site.Services.GetRequiredService<IFeedStore>();
        var feed = await feeds.AddAsync("<i>Echo</i>", new("https://harbour-echo.test/rss"), A.Moment);
        await feeds.SaveCheckAsync(feed with { Failures = 3, FailingSince = A.Moment, Problem = "It answered <b>500</b>.", LastCheckedAt = A.Moment, NextCheckAt = A.Moment.AddHours(1) });
        await site.Services.GetRequiredService<IDigestStore>().SubscribeAsync(new(WorkspaceId.Local, "terminal", "console"), null, new DigestOptions().Times, false, A.Moment);
        await site.Services.GetRequiredService<IDigestStore>().SubscribeAsync(new(new("slack:T1"), "slack", "C1"), null, new DigestOptions().Times, false, A.Moment);
        await SignInAsync(site);
        var page = await site.ReadAsync("/desk/feeds");
        Assert.Contains("&lt;i&gt;Echo&lt;/i&gt;", page, StringComparison.Ordinal);
        Assert.Contains("It answered &lt;b&gt;500&lt;/b&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("paused", await DoAsync(site, "/desk/feeds", $"feeds pause {feed.Id}"), StringComparison.OrdinalIgnoreCase);
        Assert.True((await feeds.ListAsync())[0].IsPaused);

        var orders = await site.ReadAsync("/desk/subscriptions");
        Assert.Contains("value=\"pause S1\"", orders, StringComparison.Ordinal);
        Assert.Contains("slack:T1", orders, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"pause S2\"", orders, StringComparison.Ordinal);
        await DoAsync(site, "/desk/subscriptions", "pause S1");
        Assert.Contains("value=\"resume S1\"", await site.ReadAsync("/desk/subscriptions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_names_and_quotes_are_only_words_on_the_desk()
    {
        await using var site = await Site.StartAsync(true, ("NewsBot:Ledger:CountOnlyConfirmed", "true"));
        await site.RecordCallsAsync("Ann </h2><script>alert(1)</script> Doe", "Bo \"><img src=x onerror=alert(2)> Roe", new string('W', 10_000) + " Poe", "\u202EeoD\u200B Cy");
        await SignInAsync(site);
        foreach (var path in new[] { "/desk/queue", "/desk/entry/1", "/desk" })
        {
            var page = await site.ReadAsync(path);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
            Assert.True(page.Length < 100_000, $"{path}: {page.Length}");
        }
    }

    internal static async Task SignInAsync(Site site)
    {
        using var answer = await site.Browser.GetAsync(site.Services.GetRequiredService<OneTimeLink>().Issue(site.Browser.BaseAddress!));
        Assert.Equal("/desk", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static async Task<string> DoAsync(Site site, string page, string line)
    {
        using var answer = await site.Browser.SendFormAsync("/desk/do?back=" + Uri.EscapeDataString(page), await site.Browser.TokenAsync(page), ("q", line));
        Assert.Equal(page, answer.RequestMessage!.RequestUri!.AbsolutePath);
        return await answer.Content.ReadAsStringAsync();
    }
}
