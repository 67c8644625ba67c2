using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Workspaces;
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

    public static TheoryData<string, string, JsonNode, bool> Roles => new()
    {
        { "ann@paper.example", "roles", "reader", true },
        { "1001", "roles", "reader", true },
        { "role:desk editor", "roles", "desk editor", true },
        { "role:editor", "groups", new JsonArray("reader", "editor"), true },
        { "role:editor", "roles", new JsonArray("Editor", "editors"), false },
        { "role:editor", "other", "editor", false },
        { "bo@paper.example", "roles", "editor", false },
    };

    [Theory]
    [MemberData(nameof(Roles), DisableDiscoveryEnumeration = true)]
    public async Task Who_is_let_in_rules_and_changes_feeds_only_where_the_settings_name_them(string named, string claim, JsonNode told, bool may)
    {
        _provider.Claims = c => c[claim] = told.DeepClone();
        await using var site = await Site.StartAsync(true,
        [
            .. Settings("@paper.example", _provider.Address),
            ("NewsBot:Ledger:CountOnlyConfirmed", "true"),
            ("NewsBot:Web:SignIn:RolesClaim", claim == "other" ? "roles" : claim),
            ("NewsBot:Web:SignIn:Editors:0", named),
            ("NewsBot:Web:SignIn:Keepers:0", named),
        ]);
        await site.RecordCallsAsync("Ann Doe", "Bo Roe");
        await site.Services.GetRequiredService<IFeedStore>().AddAsync("Echo", new("https://harbour-echo.test/rss"), A.Moment);
        using var signedIn = await site.Browser.GetAsync("/sign-in/provider?to=%2Fdesk%2Fqueue");
        var queue = await signedIn.Content.ReadAsStringAsync();
        Assert.Contains("Bo Roe", queue, StringComparison.Ordinal);
        Assert.Equal(may, queue.Contains("confirm C1 seen:R0", StringComparison.Ordinal));
        Assert.NotEqual(may, queue.Contains("Only editors may rule", StringComparison.Ordinal));
        Assert.Equal(may, (await site.ReadAsync("/desk/feeds")).Contains("feeds pause F1", StringComparison.Ordinal));

        // What no button offers can still be sent.
        var token = await site.Browser.TokenAsync("/desk");
        using var ruled = await site.Browser.SendFormAsync("/desk/do", token, ("q", "confirm C1"));
        using var paused = await site.Browser.SendFormAsync("/desk/do", token, ("q", "feeds pause F1"));
        using var chatted = await site.Browser.SayAsync(("q", "hold C1 reason:x"));
        Assert.Equal(may ? 2 : 0, (await site.Services.GetRequiredService<IRulingStore>().RulingsAsync(WorkspaceId.Local, 0)).Count);
        Assert.Equal(may, (await site.Services.GetRequiredService<IFeedStore>().ListAsync())[0].IsPaused);
    }

    [Fact]
    public async Task Whoever_is_taken_off_is_out_at_the_next_page_and_a_link_of_before_opens_nothing_once_there_is_a_provider()
    {
        using var keys = new TemporaryFolder();
        var (cookies, settings) = (new CookieContainer(), Settings("@paper.example", _provider.Address));
        foreach (var (allowed, isIn) in new[] { ("@paper.example", true), ("1001", true), ("cy@paper.example", false) })
        {
            await using var site = await Site.StartAsync([.. settings.SkipLast(1), ("NewsBot:Web:SignIn:Allowed:0", allowed), (Site.Keys, keys.Path)]);
            using var browser = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = site.Browser.BaseAddress };
            using var first = cookies.Count == 0 ? await browser.GetAsync("/sign-in/provider") : null;
            using var desk = await browser.GetAsync("/desk");
            Assert.Equal(isIn ? "/desk" : "/sign-in", desk.RequestMessage!.RequestUri!.AbsolutePath);
        }

        cookies = new();
        foreach (var hasProvider in new[] { false, true })
        {
            await using var site = await Site.StartAsync([.. hasProvider ? settings : [], (Site.Keys, keys.Path)]);
            using var browser = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = site.Browser.BaseAddress };
            using var opened = hasProvider ? null : await browser.GetAsync(site.Services.GetRequiredService<Web.SignIn.OneTimeLink>().Issue(site.Browser.BaseAddress!));
            using var desk = await browser.GetAsync("/desk");
            Assert.Equal(hasProvider ? "/sign-in" : "/desk", desk.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    [Fact]
    public async Task A_name_that_somebody_gave_themselves_stands_with_their_id()
    {
        _provider.Claims = c =>
        {
            c["email_verified"] = false;
            c["name"] = "bo@paper.example";
        };
        await using var site = await StartAsync("*");
        using var page = await site.Browser.GetAsync("/sign-in/provider");
        using var said = await site.Browser.SayAsync(("q", "hello"));
        Assert.Equal("bo@paper.example (1001)", Assert.Single(site.Conversation.Heard).Person);
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
