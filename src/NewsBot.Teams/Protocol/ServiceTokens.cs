using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NewsBot.Teams.Protocol;

/// <summary>Judges the token with which Bot Service calls us.</summary>
internal sealed class ServiceTokens(SigningKeys keys, IOptions<TeamsOptions> options, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private const int Longest = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Longest };

    public async Task<TokenVerdict> JudgeAsync(StringValues authorization, CancellationToken cancellationToken = default)
    {
        if (authorization.Count != 1 || authorization[0] is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return TokenVerdict.Refused("it carries no bearer token");
        }

        var text = header[Scheme.Length..].Trim();
        if (text.Length > Longest || text.Count('.') != 2 || Read(text) is not { } token)
        {
            return TokenVerdict.Refused("its token is malformed");
        }

        // The key is named by the token but comes from the service's own list; one that the token brings along is never looked at.
        if (token.Alg != SecurityAlgorithms.RsaSha256 || string.IsNullOrEmpty(token.Kid))
        {
            return TokenVerdict.Refused("its token is not signed as Bot Service signs");
        }

        if (await keys.FindAsync(token.Kid, cancellationToken) is not { } key)
        {
            return keys.AreKnown ? TokenVerdict.Refused("its token names an unknown key") : new(null, "the keys are not known yet", CannotJudge: true);
        }

        return await JudgeAsync(token, key);
    }

    private async Task<TokenVerdict> JudgeAsync(JsonWebToken token, JsonWebKey key)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = BotCloud.Of(options.Value).Issuer,
            ValidAudience = options.Value.AppId?.Trim(),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = key,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => IsInTime(from, until),
        });
        if (!result.IsValid)
        {
            // The type alone: the message may quote the token.
            return TokenVerdict.Refused($"its token does not hold ({result.Exception?.GetType().Name})");
        }

        return token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) && !string.IsNullOrEmpty(serviceUrl)
            ? new(new(serviceUrl, Endorsements(key)), null)
            : TokenVerdict.Refused("its token names no service address");
    }

    private JsonWebToken? Read(string text)
    {
        try
        {
            return _handler.ReadJsonWebToken(text);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    private bool IsInTime(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now <= end + Skew && (from is not { } start || now >= start - Skew);
    }

    private static HashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var found) && found is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
}
