using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace NewsBot.Teams.Protocol;

/// <summary>
/// The keys Bot Service signs with, from its OpenID document. Read once a day, and sooner when a key is asked for that is not known, but
/// then at most every few minutes: unknown keys are named by strangers too. The last good keys stay when the document cannot be read.
/// </summary>
internal sealed class SigningKeys(IHttpClientFactory http, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Dictionary<string, JsonWebKey>? _keys;
    private DateTimeOffset _readAgainAt = DateTimeOffset.MinValue;
    private DateTimeOffset _staleAt = DateTimeOffset.MinValue;

    /// <summary>Whether any keys are known; without them nothing can be judged.</summary>
    public bool AreKnown => _keys is not null;

    /// <summary>Null when there is no such key.</summary>
    public async Task<JsonWebKey?> FindAsync(string kid, CancellationToken cancellationToken = default)
    {
        if (_keys?.GetValueOrDefault(kid) is { } known && clock.GetUtcNow() < _staleAt)
        {
            return known;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            var isWanted = _keys?.ContainsKey(kid) != true || now >= _staleAt;
            if (isWanted && now >= _readAgainAt)
            {
                await ReadAsync(now, cancellationToken);
            }
        }
        finally
        {
            _reading.Release();
        }

        return _keys?.GetValueOrDefault(kid);
    }

    public void Dispose() => _reading.Dispose();

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var address = BotCloud.Of(options.Value).Metadata;
        try
        {
            using var client = http.CreateClient(TeamsHttp.Name);
            using var metadata = JsonDocument.Parse(await client.GetStringAsync(address, cancellationToken));
            var keysAddress = new Uri(metadata.RootElement.GetProperty("jwks_uri").GetString() ?? "");
            if (keysAddress.Scheme != Uri.UriSchemeHttps && !keysAddress.IsLoopback)
            {
                throw new FormatException("its jwks_uri is not https");
            }

            var keys = new JsonWebKeySet(await client.GetStringAsync(keysAddress, cancellationToken)).Keys;
            _keys = keys.Where(k => k.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(k.Kid))
                .GroupBy(k => k.Kid).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
            (_staleAt, _readAgainAt) = (now + Lifetime, now + Pause);
        }
        catch (Exception exception) when (IsUnreadable(exception) && !cancellationToken.IsCancellationRequested)
        {
            _readAgainAt = now + PauseAfterFailure;
            logger.KeysUnreadable(address, exception.Message);
        }
    }

    private static bool IsUnreadable(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or JsonException or ArgumentException or FormatException
            or KeyNotFoundException or InvalidOperationException;
}
