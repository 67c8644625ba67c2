using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsBot.Testing.Teams;

namespace NewsBot.Testing.SignIn;

/// <summary>
/// An OpenID Connect provider on loopback that keeps to the rules by its own reading: a code is spent once, by the client that it was given to, at the
/// address it was asked for, with the verifier of its challenge. Tests change what it signs.
/// </summary>
public sealed class ProviderDouble : IAsyncDisposable
{
    public const string ClientId = "newsbot";

    public const string Secret = "s3cret of the/registration";

    private static readonly RSA Key = RSA.Create(2048);

    private readonly ConcurrentDictionary<string, Asked> _codes = new(StringComparer.Ordinal);
    private readonly LoopbackServer _server;
    private readonly TimeProvider _clock;

    private ProviderDouble(LoopbackServer server, TimeProvider clock) => (_server, _clock) = (server, clock);

    public Uri Address => _server.Address;

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyCollection<ReceivedRequest> Received => _server.Received;

    /// <summary>Changes the claims before they are signed.</summary>
    public Action<JsonObject> Claims { get; set; } = _ => { };

    /// <summary>Changes the head of the token before it is signed.</summary>
    public Action<JsonObject> Head { get; set; } = _ => { };

    /// <summary>Makes the signature; its own by default.</summary>
    public Func<byte[], byte[]> Sign { get; set; } = bytes => Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static async Task<ProviderDouble> StartAsync(TimeProvider clock)
    {
        var server = await LoopbackServer.StartAsync();
        var provider = new ProviderDouble(server, clock);
        var issuer = provider.Issuer;
        server.Serve("/.well-known/openid-configuration", "application/json", new JsonObject
        {
            ["issuer"] = issuer,
            ["authorization_endpoint"] = server.At("/authorize").AbsoluteUri,
            ["token_endpoint"] = server.At("/token").AbsoluteUri,
            ["jwks_uri"] = server.At("/keys").AbsoluteUri,
            ["response_types_supported"] = new JsonArray("code"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }.ToJsonString());
        server.Serve("/keys", "application/json", new JsonObject { ["keys"] = new JsonArray(BotServiceSigner.Jwk("one", Key)) }.ToJsonString());
        server.Serve("/authorize", provider.AuthorizeAsync);
        server.Serve("/token", provider.TokenAsync);
        return provider;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string Issuer => _server.Address.AbsoluteUri.TrimEnd('/');

    /// <summary>Whoever comes is known already and agrees at once.</summary>
    private Task AuthorizeAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["response_type"] != "code" || query["client_id"] != ClientId || !query["scope"].ToString().Split(' ').Contains("openid") || query["code_challenge_method"] != "S256")
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        var code = RandomNumberGenerator.GetHexString(20);
        _codes[code] = new(query["redirect_uri"]!, query["nonce"]!, query["code_challenge"]!);
        context.Response.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"], ["iss"] = Issuer }));
        return Task.CompletedTask;
    }

    private async Task TokenAsync(HttpContext context)
    {
        var form = QueryHelpers.ParseQuery(context.Features.Get<ReceivedRequest>()!.Body);
        var client = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Uri.EscapeDataString(Secret)}"))}";
        if (context.Request.Headers.Authorization != client
            || form["grant_type"] != "authorization_code"
            || !_codes.TryRemove(form["code"].ToString(), out var asked)
            || asked.ReturnTo != form["redirect_uri"]
            || asked.Challenge != Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("""{"error":"invalid_grant"}""");
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(new JsonObject { ["access_token"] = "none", ["token_type"] = "Bearer", ["id_token"] = Token(asked.Nonce) }.ToJsonString());
    }

    private string Token(string nonce)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "one" };
        var body = new JsonObject
        {
            ["iss"] = Issuer,
            ["sub"] = "1001",
            ["aud"] = ClientId,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["nonce"] = nonce,
            ["name"] = "Ann Doe",
            ["email"] = "ann@paper.example",
            ["email_verified"] = true,
        };
        Head(head);
        Claims(body);
        var text = $"{Base64(head)}.{Base64(body)}";
        return $"{text}.{Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Base64(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private sealed record Asked(string ReturnTo, string Nonce, string Challenge);
}
