using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Testing;

namespace NewsBot.Web.Tests.Health;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_host_that_reads_no_feed_is_not_ready_and_a_feed_that_fails_makes_no_difference()
    {
        await using var site = await Site.StartAsync();
        var feeds = site.Services.GetRequiredService<IFeedStore>();
        var clock = (ManualClock)site.Clock;
        var one = await feeds.AddAsync("Harbour Echo", new("https://harbour-echo.test/rss"), A.Moment);
        await feeds.SaveCheckAsync(one with { LastCheckedAt = A.Moment, NextCheckAt = A.Moment.AddMinutes(5), Failures = 9, FailingSince = A.Moment, Problem = "It is down." });
        Assert.Equal((HttpStatusCode.OK, "ready"), await ReadyAsync(site));
        clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(site)).Status);
        clock.Advance(TimeSpan.FromMinutes(2));
        var (status, words) = await ReadyAsync(site);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("not ready: Feeds are not being read: all of them have been due for more than ten minutes.", words);
        await feeds.PauseAsync(one.Id, "on holiday", clock.GetUtcNow());
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(site)).Status);
    }

    [Fact]
    public async Task A_host_that_does_not_try_what_is_owed_is_not_ready_and_a_channel_that_refuses_makes_no_difference()
    {
        await using var site = await Site.StartAsync();
        var store = site.Services.GetRequiredService<IDeliveryStore>();
        var clock = (ManualClock)site.Clock;
        async Task OweAsync(string key, string address, TimeSpan after) => await store.OweAsync([new()
        {
            Key = key, Channel = new(new("slack:T1"), "slack", address), Message = Message.Of("x"), OwedAt = A.Moment, NextTryAt = A.Moment + after,
        }]);

        // The first waits for its next try, and the second waits behind it.
        await OweAsync("a", "C1", TimeSpan.FromHours(1));
        await OweAsync("b", "C1", TimeSpan.Zero);
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(site)).Status);
        await OweAsync("c", "C2", TimeSpan.Zero);
        clock.Advance(TimeSpan.FromSeconds(3));
        var (status, words) = await ReadyAsync(site);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("1 channel has been owed a post", words, StringComparison.Ordinal);
        Assert.DoesNotContain("C2", words, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Words)> ReadyAsync(Site site)
    {
        using var answer = await site.Browser.GetAsync("/health/ready");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
