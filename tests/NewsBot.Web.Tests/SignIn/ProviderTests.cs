using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NewsBot.Testing;
using NewsBot.Testing.SignIn;
using NewsBot.Testing.Teams;

namespace NewsBot.Web.Tests.SignIn;

public sealed class ProviderTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(A.Moment);
    private ProviderDouble _provider = null!;

    public async ValueTask InitializeAsync() => _provider = await ProviderDouble.StartAsync(_clock);

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    [Theory]
    [InlineData("@paper.example")]
    [InlineData("ANN@paper.example")]
    [InlineData("1001")]
    [InlineData("*")]
    public async Task Somebody_whom_the_provider_knows_and_who_may_comes_in_where_they_wanted_to_go(string allowed)
    {
        await using var site = await StartAsync(allowed);
        using var asked = await site.Browser.GetAsync("/desk/queue");
        Assert.Contains("/sign-in/provider?to=%2Fdesk%2Fqueue", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var page = await site.Browser.GetAsync("/sign-in/provider?to=%2Fdesk%2Fqueue");
        Assert.Equal("/desk/queue", page.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("ann@paper.example", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var said = await site.Browser.SayAsync(("q", "hello"));
        Assert.Equal("ann@paper.example", Assert.Single(site.Conversation.Heard).Person);
    }

    [Fact]
    public async Task One_person_has_one_conversation_in_all_browsers()
    {
        await using var site = await StartAsync("*");
        using var other = new HttpClient { BaseAddress = site.Browser.BaseAddress };
        foreach (var browser in new[] { site.Browser, other })
        {
            using var signedIn = await browser.GetAsync("/sign-in/provider");
            using var said = await browser.SayAsync(("q", "hello"));
        }

        Assert.Single(site.Conversation.Heard.Select(h => h.Channel).Distinct());
    }

    [Fact]
    public async Task With_a_provider_nobody_chats_unknown_and_no_link_is_printed()
    {
        await using var site = await StartAsync("*");
        using var chat = await site.Browser.GetAsync("/chat");
        Assert.Equal("/sign-in", chat.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Null(((Web.SignIn.OneTimeLink)site.Services.GetService(typeof(Web.SignIn.OneTimeLink))!).Issue(site.Browser.BaseAddress!));
    }

    public static TheoryData<string, Action<ProviderDouble>> Forgeries => new()
    {
        { "signed by somebody else", p => p.Sign = bytes => BotServiceSigner.Stranger.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) },
        { "not signed", p => { p.Head = h => h["alg"] = "none"; p.Sign = _ => []; } },
        { "signed with the client's secret", p => { p.Head = h => h["alg"] = "HS256"; p.Sign = bytes => HMACSHA256.HashData("s3cret of the/registration"u8, bytes); } },
        { "for another client", p => p.Claims = c => c["aud"] = "another" },
        { "for several, given to another", p => p.Claims = c => { c["aud"] = new JsonArray("newsbot", "another"); c["azp"] = "another"; } },
        { "of another issuer", p => p.Claims = c => c["iss"] = "https://evil.example" },
        { "too old", p => p.Claims = c => c["exp"] = A.Moment.AddMinutes(-10).ToUnixTimeSeconds() },
        { "of another sign-in", p => p.Claims = c => c["nonce"] = "of another time" },
        { "without a nonce", p => p.Claims = c => c.Remove("nonce") },
        { "without a person", p => p.Claims = c => c.Remove("sub") },
        { "of somebody who may not", p => p.Claims = c => c["email"] = "bo@elsewhere.example" },
        { "with an address nobody verified", p => p.Claims = c => c["email_verified"] = false },
        { "with a domain that only ends alike", p => p.Claims = c => c["email"] = "ann@notpaper.example" },
    };

    [Theory]
    [MemberData(nameof(Forgeries), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_does_not_hold_lets_nobody_in(string why, Action<ProviderDouble> forge)
    {
        forge(_provider);
        await using var site = await StartAsync("@paper.example");
        using var page = await site.Browser.GetAsync("/sign-in/provider");
        Assert.True(page.StatusCode == HttpStatusCode.Forbidden, why);
        using var desk = await site.Browser.GetAsync("/desk");
        Assert.Equal("/sign-in", desk.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Another_browser_or_a_second_time_does_not_spend_the_way_back()
    {
        await using var site = await StartAsync("*");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var walker = new HttpClient(handler) { BaseAddress = site.Browser.BaseAddress };
        using var begun = await walker.GetAsync("/sign-in/provider");
        using var known = await walker.GetAsync(begun.Headers.Location);
        var back = known.Headers.Location!;

        // Somebody is lured into the sign-in of another.
        using var lured = await site.Browser.GetAsync(back);
        Assert.Equal(HttpStatusCode.Forbidden, lured.StatusCode);
        using var changed = await walker.GetAsync(back.AbsoluteUri.Replace("state=", "state=x", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, changed.StatusCode);
        using var again = await walker.GetAsync(back);
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
    }

    [Fact]
    public async Task The_way_in_leads_nowhere_but_into_this_site()
    {
        await using var site = await StartAsync("*");
        foreach (var to in new[] { "https://evil.example/", "//evil.example", "/\\evil.example", "/\tx" })
        {
            using var page = await site.Browser.GetAsync("/sign-in/provider?to=" + Uri.EscapeDataString(to));
            Assert.Equal("/desk", page.RequestMessage!.RequestUri!.PathAndQuery);
        }
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_told_in_plain_words()
    {
        await using var site = await Site.StartAsync(Settings("*", new("http://127.0.0.1:9/")));
        using var page = await site.Browser.GetAsync("/sign-in/provider");
        Assert.Equal(HttpStatusCode.BadGateway, page.StatusCode);
        Assert.Contains("cannot be reached", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_let_everybody_in_by_mistake_stop_the_start()
    {
        var fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => Site.StartAsync(("NewsBot:Web:SignIn:Authority", "http://provider.example/")));
        Assert.Contains("Authority", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ClientId is missing", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Allowed is empty", fault.Message, StringComparison.Ordinal);
        Assert.Contains("no provider", (await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => Site.StartAsync(("NewsBot:Web:SignIn:Allowed:0", "*")))).Message, StringComparison.Ordinal);
    }

    private Task<Site> StartAsync(string allowed) => Site.StartAsync(Settings(allowed, _provider.Address));

    private static (string, string)[] Settings(string allowed, Uri authority) =>
    [
        ("NewsBot:Web:SignIn:Authority", authority.AbsoluteUri),
        ("NewsBot:Web:SignIn:ClientId", ProviderDouble.ClientId),
        ("NewsBot:Web:SignIn:ClientSecret", ProviderDouble.Secret),
        ("NewsBot:Web:SignIn:Allowed:0", allowed),
    ];
}
