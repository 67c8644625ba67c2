using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Protocol;

/// <summary>Tokens as the service sends them, and as others would like to: every way in that is known from other bots.</summary>
internal static class TokenCases
{
    private const string Evil = "https://evil.example/";

    public static IReadOnlyList<TokenCase> All { get; } =
    [
        Good("valid", d => d.Token()),
        With("no-header", [401], _ => []),
        With("empty-bearer", [401], _ => ["Bearer "]),
        With("basic-scheme", [401], _ => ["Basic abc"]),
        With("lower-case-scheme", [200, 202, 401], d => [$"bearer {d.Token()}"]),
        With("two-headers", TokenCase.Refused, d => [$"Bearer {d.Token()}", "Bearer x"]),
        With("token-in-query", [401], _ => []) with { Query = "?access_token={token}" },
        Bad("not-a-jwt", _ => "abc"),
        Bad("two-segments", _ => "a.b"),
        Bad("five-segments", _ => "a.b.c.d.e"),
        With("huge-token", [400, 401, 403, 413, 431], _ => [$"Bearer {new string('a', 200 * 1024)}"]),
        Claims("expired", TokenCase.Refused, (c, now) => (c["nbf"], c["exp"]) = (now - 7200, now - 3600)),
        Claims("expired-6-min", TokenCase.Refused, (c, now) => (c["nbf"], c["exp"]) = (now - 4000, now - 360)),
        Claims("expired-2-min", TokenCase.Taken, (c, now) => (c["nbf"], c["exp"]) = (now - 4000, now - 120)),
        Claims("not-yet-valid", TokenCase.Refused, (c, now) => (c["nbf"], c["exp"]) = (now + 600, now + 4000)),
        Claims("not-yet-valid-2-min", TokenCase.Taken, (c, now) => (c["nbf"], c["exp"]) = (now + 120, now + 4000)),
        Claims("no-exp", TokenCase.Refused, (c, _) => c.Remove("exp")),
        Claims("exp-not-number", TokenCase.Refused, (c, _) => c["exp"] = "tomorrow"),
        Claims("wrong-audience", TokenCase.Refused, (c, _) => c["aud"] = "11111111-2222-3333-4444-555555555555"),
        Claims("audience-botframework", TokenCase.Refused, (c, _) => c["aud"] = "https://api.botframework.com"),
        Claims("no-audience", TokenCase.Refused, (c, _) => c.Remove("aud")),
        Claims("audience-array", TokenCase.Either, (c, _) => c["aud"] = new JsonArray("x", BotServiceSigner.AppId)),
        Claims("audience-prefix", TokenCase.Refused, (c, _) => c["aud"] = BotServiceSigner.AppId + "x"),
        Claims("wrong-issuer", TokenCase.Refused, (c, _) => c["iss"] = "https://evil.example"),
        Claims("issuer-slash", TokenCase.Refused, (c, _) => c["iss"] = "https://api.botframework.com/"),
        Claims("issuer-gov", TokenCase.Refused, (c, _) => c["iss"] = "https://api.botframework.us"),
        Claims("issuer-emulator", TokenCase.Refused, (c, _) =>
        {
            c["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
            c["ver"] = "1.0";
            c["appid"] = BotServiceSigner.AppId;
        }),
        Bad("alg-none", d => d.Token(header: h => { h["alg"] = "none"; h.Remove("kid"); }, sign: _ => [])),
        Bad("alg-none-case", d => d.Token(header: h => h["alg"] = "nOnE", sign: _ => [])),
        Bad("hs256-confusion-pem", d => Hmac(d, rsa => Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()))),
        Bad("hs256-confusion-der", d => Hmac(d, rsa => rsa.ExportSubjectPublicKeyInfo())),
        Bad("hs256-confusion-modulus", d => Hmac(d, rsa => rsa.ExportParameters(false).Modulus!)),
        With("rs384", TokenCase.Either, d => [$"Bearer {d.Token(header: h => h["alg"] = "RS384", sign: b => d.Signer.Key("key-a").SignData(b, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1))}"]),
        Bad("ps256", d => d.Token(header: h => h["alg"] = "PS256", sign: b => d.Signer.Key("key-a").SignData(b, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        Bad("unknown-kid", d => d.Token(header: h => h["kid"] = "key-x", sign: ByStranger)),
        Bad("known-kid-other-key", d => d.Token(sign: ByStranger)),
        With("no-kid", TokenCase.Either, d => [$"Bearer {d.Token(header: h => h.Remove("kid"))}"]),
        Bad("embedded-jwk", d => d.Token(sign: ByStranger, header: h => { h["kid"] = "key-x"; h["jwk"] = BotServiceSigner.Jwk("key-x", BotServiceSigner.Stranger); })),
        Bad("embedded-jku", d => d.Token(sign: ByStranger, header: h => { h["kid"] = "key-x"; h["jku"] = d.Url + "stranger"; h["x5u"] = d.Url + "stranger"; })),
        Bad("embedded-x5c", d => d.Token(sign: ByStranger, header: h => { h["kid"] = "key-x"; h["x5c"] = new JsonArray("MIIB"); })),
        Bad("tampered-payload", d =>
        {
            var parts = d.Token().Split('.');
            var claims = new JsonObject { ["iss"] = "https://api.botframework.com", ["aud"] = BotServiceSigner.AppId, ["exp"] = d.Now + 99999, ["serviceurl"] = d.Url };
            return $"{parts[0]}.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
        }),
        Bad("tampered-signature", d => d.Token(sign: b =>
        {
            var signature = d.Signer.Key("key-a").SignData(b, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            signature[^1] ^= 1;
            return signature;
        })),
        Bad("serviceurl-mismatch", d => d.Token()) with { Activity = a => a["serviceUrl"] = Evil },
        Claims("serviceurl-missing-claim", TokenCase.Refused, (c, _) => c.Remove("serviceurl")),
        With("serviceurl-slash", TokenCase.Either, d => [$"Bearer {d.Token()}"]) with { Activity = a => a["serviceUrl"] = a["serviceUrl"]!.GetValue<string>().TrimEnd('/') },
        Good("serviceurl-case", d => d.Token(serviceUrl: d.Url.ToUpperInvariant())),
        Bad("serviceurl-untrusted-host", d => d.Token(serviceUrl: Evil)) with { Activity = a => a["serviceUrl"] = Evil },
        Bad("not-endorsed", d => d.Token(kid: "key-b")),
        Bad("no-endorsements", d => d.Token(kid: "key-c")),
        Bad("other-channel", d => d.Token()) with { Activity = a => a["channelId"] = "directline" },
        With("no-channelid", [400, 401, 403], d => [$"Bearer {d.Token(kid: "key-b")}"]) with { Activity = a => a.Remove("channelId") },
        With("playground-header", [401], _ => []) with { Extra = [("x-ms-agents-playground", "true")] },
        Bad("playground-dummy-token", d => d.Token(
            claims: c => { c.Remove("iss"); c.Remove("aud"); c.Remove("exp"); c.Remove("nbf"); },
            header: h => { h["alg"] = "HS256"; h.Remove("kid"); },
            sign: b => HMACSHA256.HashData("dummy-secret-key"u8, b))),
    ];

    private static TokenCase With(string name, int[] expected, Func<TokenCase.Desk, string[]> headers) => new(name, expected, headers);

    private static TokenCase Good(string name, Func<TokenCase.Desk, string> token) => With(name, TokenCase.Taken, d => [$"Bearer {token(d)}"]);

    private static TokenCase Bad(string name, Func<TokenCase.Desk, string> token) => With(name, TokenCase.Refused, d => [$"Bearer {token(d)}"]);

    private static TokenCase Claims(string name, int[] expected, Action<JsonObject, long> claims) =>
        With(name, expected, d => [$"Bearer {d.Token(claims: c => claims(c, d.Now))}"]);

    private static string Hmac(TokenCase.Desk desk, Func<RSA, byte[]> secret) =>
        desk.Token(header: h => h["alg"] = "HS256", sign: b => HMACSHA256.HashData(secret(desk.Signer.Key("key-a")), b));

    private static byte[] ByStranger(byte[] bytes) => BotServiceSigner.Stranger.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
