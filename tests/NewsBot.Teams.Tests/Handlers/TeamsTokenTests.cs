using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Handlers;

public sealed class TeamsTokenTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    private BotServiceSigner Signer => _host.Teams.Signer;

    private string Url => _host.Teams.ServiceUrl;

    private long Now => _host.Clock.GetUtcNow().ToUnixTimeSeconds();

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_proper_token_is_believed()
    {
        Assert.Equal(HttpStatusCode.OK, await WithAsync(Signer.Token(Url)));
        Assert.Equal(HttpStatusCode.OK, await WithAsync(Signer.Token(Url, claims: c => (c["nbf"], c["exp"]) = (Now - 4000, Now - 120))));
        Assert.Equal(HttpStatusCode.OK, await WithAsync(Signer.Token(Url, claims: c => c["nbf"] = Now + 120)));
        Assert.Equal(HttpStatusCode.OK, await WithAsync(Signer.Token(Url.ToUpperInvariant())));
    }

    [Fact]
    public async Task A_token_out_of_its_time_is_refused()
    {
        await RefusedAsync(Signer.Token(Url, claims: c => (c["nbf"], c["exp"]) = (Now - 4000, Now - 360)));
        await RefusedAsync(Signer.Token(Url, claims: c => (c["nbf"], c["exp"]) = (Now + 360, Now + 4000)));
        await RefusedAsync(Signer.Token(Url, claims: c => c.Remove("exp")));
        await RefusedAsync(Signer.Token(Url, claims: c => c["exp"] = "tomorrow"));
    }

    [Theory]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    [InlineData("https://api.botframework.com")]
    [InlineData(BotServiceSigner.AppId + "x")]
    [InlineData(null)]
    public async Task A_token_for_anybody_else_is_refused(string? audience)
    {
        await RefusedAsync(Signer.Token(Url, claims: c => c["aud"] = audience));
    }

    [Theory]
    [InlineData("https://evil.test")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData(null)]
    public async Task A_token_from_anybody_else_is_refused(string? issuer)
    {
        await RefusedAsync(Signer.Token(Url, claims: c => c["iss"] = issuer));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("nOnE")]
    public async Task A_token_without_a_signature_is_refused(string algorithm)
    {
        await RefusedAsync(Signer.Token(Url, header: h => h["alg"] = algorithm, sign: _ => []));
    }

    [Fact]
    public async Task The_public_key_is_no_secret_to_sign_with()
    {
        var rsa = Signer.Key("key-a");
        byte[][] secrets = [Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()), rsa.ExportSubjectPublicKeyInfo(), rsa.ExportParameters(false).Modulus!];
        foreach (var secret in secrets)
        {
            await RefusedAsync(Signer.Token(Url, header: h => h["alg"] = "HS256", sign: bytes => HMACSHA256.HashData(secret, bytes)));
        }
    }

    [Fact]
    public async Task Other_algorithms_and_other_keys_are_refused()
    {
        byte[] ByStranger(byte[] bytes) => BotServiceSigner.Stranger.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        await RefusedAsync(Signer.Token(Url, header: h => h["alg"] = "PS256", sign: b => Signer.Key("key-a").SignData(b, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)));
        await RefusedAsync(Signer.Token(Url, sign: ByStranger));
        await RefusedAsync(Signer.Token(Url, header: h => h["kid"] = "key-x", sign: ByStranger));
        await RefusedAsync(Signer.Token(Url, header: h => h.Remove("kid")));
        await RefusedAsync(Signer.Token(Url, sign: ByStranger, header: h =>
        {
            h["kid"] = "key-x";
            h["jwk"] = BotServiceSigner.Jwk("key-x", BotServiceSigner.Stranger);
            h["jku"] = _host.Teams.ServiceUrl + "stranger";
        }));
    }

    [Fact]
    public async Task A_changed_token_is_refused()
    {
        var parts = Signer.Token(Url).Split('.');
        var claims = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
            new JsonObject { ["iss"] = "https://api.botframework.com", ["aud"] = BotServiceSigner.AppId, ["exp"] = Now + 99999, ["serviceurl"] = Url }.ToJsonString()));

        await RefusedAsync($"{parts[0]}.{claims}.{parts[2]}");
        await RefusedAsync($"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}");
        await RefusedAsync($"{parts[0]}.{parts[1]}.");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.")]
    public async Task What_is_no_token_is_refused(string token) => await RefusedAsync(token);

    [Fact]
    public async Task A_huge_token_is_refused() => await RefusedAsync(new string('a', 20_000) + ".b.c");

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Basic abc")]
    public async Task Without_a_bearer_token_nothing_is_believed(string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.Endpoint) { Content = new StringContent(ActivityJson.Personal(Url)) };
        request.Headers.TryAddWithoutValidation("Authorization", header);
        request.Headers.Add("x-ms-agents-playground", "true");

        var response = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_token_in_the_address_or_beside_another_is_not_looked_at()
    {
        using var inAddress = new HttpRequestMessage(HttpMethod.Post, $"{_host.Endpoint}?access_token={Signer.Token(Url)}");
        using var twice = new HttpRequestMessage(HttpMethod.Post, _host.Endpoint);
        twice.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {Signer.Token(Url)}", "Bearer x"]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.Http.SendAsync(inAddress)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.Http.SendAsync(twice)).StatusCode);
    }

    [Fact]
    public async Task A_token_for_another_service_address_is_refused()
    {
        await RefusedAsync(Signer.Token("https://smba.trafficmanager.net/emea/"));
        await RefusedAsync(Signer.Token(Url, claims: c => c.Remove("serviceurl")));
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("https://smba.trafficmanager.net.evil.test/emea/")]
    [InlineData("https://evil.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.test/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("/etc/passwd")]
    public async Task A_service_address_that_is_not_Microsofts_is_refused_even_when_signed(string address)
    {
        var response = await _host.PostAsync(ActivityJson.Personal(address), Signer.Token(address));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_key_speaks_for_its_own_channels_only()
    {
        await RefusedAsync(Signer.Token(Url, "key-b"));
        await RefusedAsync(Signer.Token(Url, "key-c"));
        Assert.Equal(HttpStatusCode.Forbidden, (await _host.PostAsync(ActivityJson.Personal(Url, change: a => a["channelId"] = "directline"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync(ActivityJson.Personal(Url, change: a => a.Remove("channelId")))).StatusCode);
    }

    [Fact]
    public async Task A_new_key_is_believed_and_strangers_cannot_make_us_ask_for_keys_without_end()
    {
        await WithAsync(Signer.Token(Url));
        _host.Clock.Advance(TimeSpan.FromMinutes(6));
        Signer.AddKey("key-new");

        Assert.Equal(HttpStatusCode.OK, await WithAsync(Signer.Token(Url, "key-new")));
        foreach (var n in Enumerable.Range(1, 20))
        {
            await RefusedAsync(Signer.Token(Url, header: h => h["kid"] = $"key-{n}"));
        }

        Assert.Equal(2, _host.Teams.Calls("/login/keys"));
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
