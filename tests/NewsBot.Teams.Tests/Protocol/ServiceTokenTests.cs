using System.Net;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Protocol;

public sealed class ServiceTokenTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    private BotServiceSigner Signer => _host.Teams.Signer;

    private string Url => _host.Teams.ServiceUrl;

    public static TheoryData<string> Cases => [.. TokenCases.All.Select(c => c.Name)];

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_token_is_judged_as_it_deserves(string name)
    {
        var it = TokenCases.All.Single(c => c.Name == name);
        using var request = it.Request(_host.Endpoint, new(Signer, Url, _host.Clock.GetUtcNow().ToUnixTimeSeconds()));
        using var response = await _host.Http.SendAsync(request);

        Assert.Contains((int)response.StatusCode, it.Expected);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal(0, _host.Teams.CallsUnder("/emea/stranger"));
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("https://smba.trafficmanager.net.evil.test/emea/")]
    [InlineData("https://evil.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.test/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("/etc/passwd")]
    public async Task A_service_address_that_is_not_Microsofts_is_refused_even_when_signed(string address)
    {
        var response = await _host.PostAsync(ActivityJson.Personal(address), Signer.Token(address));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_new_key_is_believed_and_strangers_cannot_make_us_ask_for_keys_without_end()
    {
        await WithAsync(Signer.Token(Url));
        _host.Clock.Advance(TimeSpan.FromSeconds(3));
        Signer.AddKey("key-new");

        Assert.Equal(HttpStatusCode.OK, await WithAsync(Signer.Token(Url, "key-new")));
        foreach (var n in Enumerable.Range(1, 20))
        {
            await RefusedAsync(Signer.Token(Url, header: h => h["kid"] = $"key-{n}"));
        }

        Assert.Equal(2, _host.Teams.Calls("/login/keys"));
    }

    [Fact]
    public async Task Strangers_who_keep_on_make_us_ask_for_keys_ten_times_and_then_once_in_five_minutes()
    {
        foreach (var n in Enumerable.Range(1, 60))
        {
            await RefusedAsync(Signer.Token(Url, header: h => h["kid"] = $"key-{n}"));
            _host.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.InRange(_host.Teams.Calls("/login/keys"), 10, 12);
        Signer.AddKey("key-new");
        _host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, await WithAsync(Signer.Token(Url, "key-new")));
    }

    [Fact]
    public async Task Known_keys_hold_while_the_key_service_is_down()
    {
        await WithAsync(Signer.Token(Url));
        _host.Teams.KeysAreDown = true;
        _host.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HttpStatusCode.OK, await WithAsync(Signer.Token(Url)));
    }

    [Fact]
    public async Task Without_any_key_nothing_is_believed_until_there_is_one()
    {
        _host.Teams.KeysAreDown = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await WithAsync(Signer.Token(Url)));

        _host.Teams.KeysAreDown = false;
        _host.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(HttpStatusCode.OK, await WithAsync(Signer.Token(Url)));
    }

    [Fact]
    public async Task Another_tenant_or_two_at_once_are_refused()
    {
        var other = ActivityJson.Personal(Url, change: a =>
        {
            a["conversation"]!["tenantId"] = "someone-else";
            a["channelData"]!["tenant"]!["id"] = "someone-else";
        });
        var two = ActivityJson.Personal(Url, change: a => a["channelData"]!["tenant"]!["id"] = "someone-else");
        var none = ActivityJson.Personal(Url, change: a =>
        {
            a["conversation"]!.AsObject().Remove("tenantId");
            a.Remove("channelData");
        });

        foreach (var body in new[] { other, two, none })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await _host.PostAsync(body)).StatusCode);
        }
    }

    private async Task<HttpStatusCode> WithAsync(string token) => (await _host.PostAsync(ActivityJson.Personal(Url), token)).StatusCode;

    private async Task RefusedAsync(string token)
    {
        Assert.Contains(await WithAsync(token), new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
    }
}
