using System.Net;
using Microsoft.Extensions.Options;
using NewsBot.Web.Asking;

namespace NewsBot.Web.Tests.Security;

public sealed class ProxiesTests
{
    [Fact]
    public async Task What_a_named_proxy_tells_of_the_asker_is_believed()
    {
        await using var site = await Site.StartAsync(("NewsBot:Web:QuestionsPerMinute", "1"), ("NewsBot:Web:Proxies:0", "10.0.0.0/8"), ("NewsBot:Web:Proxies:1", "127.0.0.1"));
        using var first = await AskAsync(site, "203.0.113.1, 10.1.2.3");
        using var other = await AskAsync(site, "203.0.113.2");
        using var again = await AskAsync(site, "198.51.100.7, 203.0.113.1, 10.9.9.9");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], new[] { first, other, again }.Select(a => a.StatusCode));
        Assert.Equal("max-age=31536000", first.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Contains("; secure", first.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_else_is_believed()
    {
        await using var site = await Site.StartAsync(("NewsBot:Web:QuestionsPerMinute", "1"), ("NewsBot:Web:Proxies:0", "10.0.0.7"));
        using var first = await AskAsync(site, "203.0.113.1");
        using var other = await AskAsync(site, "203.0.113.2");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], new[] { first, other }.Select(a => a.StatusCode));
        Assert.False(first.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Whoever_comes_through_a_named_proxy_does_not_sit_at_this_machine()
    {
        await using var site = await Site.StartAsync(("NewsBot:Web:Proxies:0", "127.0.0.1"));
        using var at = await site.Browser.GetAsync("/chat");
        Assert.Equal("/chat", at.RequestMessage!.RequestUri!.AbsolutePath);
        foreach (var told in new[] { "127.0.0.1", "203.0.113.1" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/chat") { Headers = { { "X-Forwarded-For", told } } };
            using var far = await site.Browser.SendAsync(request);
            Assert.Equal("/sign-in", far.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.0/x")]
    [InlineData("10.0.0.0/99")]
    public async Task What_is_no_address_stops_the_start(string named)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Site.StartAsync(("NewsBot:Web:Proxies:0", named)));
        Assert.Contains($"NewsBot:Web:Proxies holds \"{named}\"", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    [InlineData("::ffff:203.0.113.1", "203.0.113.1", false)]
    [InlineData("203.0.113.1", "203.0.113.2", true)]
    public void A_network_of_version_6_has_one_share(string one, string other, bool mayAsk)
    {
        using var limiter = new AddressLimiter(perMinute: 1);
        Assert.True(limiter.MayAsk(IPAddress.Parse(one)));
        Assert.Equal(mayAsk, limiter.MayAsk(IPAddress.Parse(other)));
    }

    private static async Task<HttpResponseMessage> AskAsync(Site site, string told)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?q=who") { Headers = { { "X-Forwarded-For", told }, { "X-Forwarded-Proto", "https" } } };
        return await site.Browser.SendAsync(request);
    }
}
