using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace NewsBot.Teams.Protocol;

/// <summary>
/// The keys Bot Service signs with, from its OpenID document. Read once a day, and at once when a token names a key that is not known;
/// but unknown keys are named by strangers too, so that is done a few times and then once in five minutes. The last good keys stay
/// when the document cannot be read, and nobody whose key is known waits for it.
/// </summary>
internal sealed class SigningKeys(IHttpClientFactory http, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    private const int MostAtOnce = 10;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Regain = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    // For both documents together: the service waits some 15 seconds for our answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Dictionary<string, JsonWebKey>? _keys;
    private DateTimeOffset _readAgainAt = DateTimeOffset.MinValue;
    private DateTimeOffset _staleAt = DateTimeOffset.MinValue;
    private DateTimeOffset _regainedAt = DateTimeOffset.MinValue;
    private int _readings = MostAtOnce;

    /// <summary>Whether any keys are known; without them nothing can be judged.</summary>
    public bool AreKnown => _keys is not null;

    /// <summary>Null when there is no such key.</summary>
    public async Task<JsonWebKey?> FindAsync(string kid, CancellationToken cancellationToken = default)
    {
        if (_keys?.GetValueOrDefault(kid) is { } known)
        {
            if (clock.GetUtcNow() >= _staleAt && _reading.CurrentCount > 0)
            {
                _ = ReadIfDueAsync(null, CancellationToken.None);
            }

            return known;
        }

        await ReadIfDueAsync(kid, cancellationToken);
        return _keys?.GetValueOrDefault(kid);
    }

    /// <summary>Reads them now; whether any are known then.</summary>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        await ReadIfDueAsync(null, cancellationToken);
        return AreKnown;
    }

    public void Dispose() => _reading.Dispose();

    private async Task ReadIfDueAsync(string? kid, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            var isWanted = kid is null ? now >= _staleAt : _keys?.ContainsKey(kid) != true;
            if (isWanted && now >= _readAgainAt && (kid is null || MayRead(now)))
            {
                await ReadAsync(now, cancellationToken);
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    private bool MayRead(DateTimeOffset now)
    {
        var regained = _regainedAt == DateTimeOffset.MinValue ? 0 : (int)((now - _regainedAt) / Regain);
        if (_readings == MostAtOnce || regained > 0)
        {
            _regainedAt = _readings == MostAtOnce ? now : _regainedAt + (Regain * regained);
            _readings = Math.Min(MostAtOnce, _readings + regained);
        }

        if (_readings == 0)
        {
            return false;
        }

        _readings--;
        return true;
    }

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var address = BotCloud.Of(options.Value).Metadata;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var client = http.CreateClient(TeamsHttp.Name);
            using var metadata = JsonDocument.Parse(await client.GetStringAsync(address, patience.Token));
            var keysAddress = new Uri(metadata.RootElement.GetProperty("jwks_uri").GetString() ?? "");
            if (keysAddress.Scheme != Uri.UriSchemeHttps && !keysAddress.IsLoopback)
            {
                throw new FormatException("its jwks_uri is not https");
            }

            var keys = new JsonWebKeySet(await client.GetStringAsync(keysAddress, patience.Token)).Keys
                .Where(k => k.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(k.Kid))
                .GroupBy(k => k.Kid).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
            _keys = keys.Count > 0 ? keys : throw new FormatException("it lists no keys");
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
