using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NewsBot.Core.Messages;

namespace NewsBot.Web.SignIn;

/// <summary>
/// Signs people in at an OpenID Connect provider: the authorization code flow with PKCE (RFC 7636), state and nonce, as OpenID Connect Core 1.0
/// section 3.1 has it. The tokens are looked at once and not kept.
/// </summary>
internal sealed class Provider
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "sign-in";

    private const int LongestName = 40;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };
    private readonly IHttpClientFactory _http;
    private readonly JourneyCookie _cookie;
    private readonly SignInOptions _options;
    private readonly Uri? _site;
    private readonly TimeProvider _clock;
    private readonly ILogger<Provider> _logger;
    private readonly ConfigurationManager<OpenIdConnectConfiguration>? _configuration;

    public Provider(IHttpClientFactory http, JourneyCookie cookie, IOptions<SignInOptions> options, IOptions<WebOptions> site, TimeProvider clock, ILogger<Provider> logger)
    {
        (_http, _cookie, _options, _site, _clock, _logger) = (http, cookie, options.Value, site.Value.PublicAddress, clock, logger);
        if (_options.Authority is { } authority)
        {
            _configuration = new(
                authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(http.CreateClient(Client)) { RequireHttps = authority.Scheme == Uri.UriSchemeHttps });
        }
    }

    /// <summary>Where the browser is to be sent; null where there is no provider, or it cannot be reached.</summary>
    /// <param name="to">Where it wants to go in the end.</param>
    public async Task<Uri?> BeginAsync(HttpContext context, string to, CancellationToken cancellationToken = default)
    {
        if (await ConfigurationAsync(cancellationToken) is not { } configuration)
        {
            return null;
        }

        var journey = new Journey(Random(), Random(), Random(), to);
        _cookie.Keep(context, journey);
        return new(QueryHelpers.AddQueryString(configuration.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = _options.ClientId,
            ["redirect_uri"] = ReturnAddress(context),
            ["scope"] = "openid profile email",
            ["state"] = journey.State,
            ["nonce"] = journey.Nonce,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(journey.Verifier))),
            ["code_challenge_method"] = "S256",
        }));
    }

    /// <summary>Takes the browser that comes back.</summary>
    public async Task<Arrival> EndAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var query = context.Request.Query;
        if (_cookie.Take(context) is not { } journey
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(journey.State), Encoding.UTF8.GetBytes(query["state"].ToString())))
        {
            return Refused("the browser that came back is not one that set out, or took longer than ten minutes", "That took too long, or began in another browser. Nobody was signed in.");
        }

        if (query["code"].ToString() is not { Length: > 0 } code || await ConfigurationAsync(cancellationToken) is not { } configuration)
        {
            return Refused("the provider sent no code", "The provider did not let you in. Nobody was signed in.");
        }

        if (query["iss"].ToString() is { Length: > 0 } issuer && issuer != configuration.Issuer)
        {
            return Refused("the answer is of another provider", "The answer came from another provider. Nobody was signed in.");
        }

        return await SpendAsync(code, journey, configuration, context, cancellationToken) is { } token && await JudgeAsync(token, journey, configuration, cancellationToken) is { } person
            ? Welcome(person, journey)
            : Refused("the provider's token does not hold", "The provider's answer could not be believed. Nobody was signed in; the log says more.");
    }

    private Arrival Welcome(JsonWebToken token, Journey journey)
    {
        var email = IsVerified(token) && token.TryGetPayloadValue<string>("email", out var address) ? address : null;
        var person = new Person(token.Subject, email, [.. Roles(token).Intersect(_options.NamedRoles)]);
        // A name that people give themselves may be another's: their id stands beside it.
        var name = email ?? (token.TryGetPayloadValue<string>("name", out var called) && !string.IsNullOrWhiteSpace(called) ? $"{CleanText.Clip(called, LongestName)} ({token.Subject})" : token.Subject);
        return person.IsAmong(_options.Allowed)
            ? new(Visitor.Principal(person.Claims(name, token.Issuer)), journey.To, null)
            : Refused("somebody is known to the provider and not among those who may come in", "You are known there, but not among those who may come in here. Ask whoever runs NewsBot to add you.");
    }

    private static bool IsVerified(JsonWebToken token) =>
        token.TryGetPayloadValue<object>("email_verified", out var said) && said is true or "true";

    /// <summary>One role, or a list of them.</summary>
    private IEnumerable<string> Roles(JsonWebToken token) => token.Claims.Where(c => c.Type == _options.RolesClaim).Select(c => c.Value);

    private async Task<string?> SpendAsync(
        string code, Journey journey, OpenIdConnectConfiguration configuration, HttpContext context, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string?>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = ReturnAddress(context),
            ["client_id"] = _options.ClientId,
            ["code_verifier"] = journey.Verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, configuration.TokenEndpoint);
        if (_options.ClientSecret is { Length: > 0 } secret)
        {
            var ways = configuration.TokenEndpointAuthMethodsSupported;
            if (ways.Contains("client_secret_post") && !ways.Contains("client_secret_basic"))
            {
                form["client_secret"] = secret;
            }
            else
            {
                // RFC 6749, section 2.3.1: both are encoded for a form first.
                request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
                    $"{Uri.EscapeDataString(_options.ClientId!)}:{Uri.EscapeDataString(secret)}")));
            }
        }

        request.Content = new FormUrlEncodedContent(form);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var client = _http.CreateClient(Client);
            using var answer = await client.SendAsync(request, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                _logger.ProviderFailed($"it answered {(int)answer.StatusCode} to the code");
                return null;
            }

            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return body.ValueKind == JsonValueKind.Object && body.TryGetProperty("id_token", out var token) && token.ValueKind == JsonValueKind.String ? token.GetString() : null;
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            _logger.ProviderFailed(fault.Message);
            return null;
        }
    }

    private async Task<JsonWebToken?> JudgeAsync(string token, Journey journey, OpenIdConnectConfiguration configuration, CancellationToken cancellationToken)
    {
        var result = await ValidateAsync(token, configuration);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // A provider changes its keys now and then.
            _configuration!.RequestRefresh();
            result = await ValidateAsync(token, await ConfigurationAsync(cancellationToken) ?? configuration);
        }

        if (!result.IsValid || result.SecurityToken is not JsonWebToken person)
        {
            // The type alone: the message may quote the token.
            _logger.ProviderFailed($"its token does not hold ({result.Exception?.GetType().Name})");
            return null;
        }

        var isOurs = person.TryGetPayloadValue<string>("nonce", out var nonce) && nonce == journey.Nonce
            && (person.Audiences.Count() == 1 || person.Azp == _options.ClientId)
            && !string.IsNullOrEmpty(person.Subject);
        return isOurs ? person : null;
    }

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration configuration) => _tokens.ValidateTokenAsync(token, new()
    {
        ValidIssuer = configuration.Issuer,
        ValidAudience = _options.ClientId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKeys = configuration.SigningKeys,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) =>
            until is { } end && _clock.GetUtcNow().UtcDateTime <= end + Skew && (from is not { } start || _clock.GetUtcNow().UtcDateTime >= start - Skew),
    });

    private async Task<OpenIdConnectConfiguration?> ConfigurationAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _configuration is null ? null : await _configuration.GetConfigurationAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException)
        {
            _logger.ProviderFailed(fault.GetBaseException().Message);
            return null;
        }
    }

    private string ReturnAddress(HttpContext context) =>
        new Uri(_site ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}"), "/sign-in/return").AbsoluteUri;

    private Arrival Refused(string problem, string words)
    {
        _logger.SignInFailed(problem);
        return Arrival.Refused(words);
    }

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
