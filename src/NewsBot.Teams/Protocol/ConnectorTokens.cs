using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Teams.Protocol;

/// <summary>Our own tokens: got with the client secret, kept until shortly before they end.</summary>
internal sealed class ConnectorTokens(
    IHttpClientFactory http, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<ConnectorTokens> logger) : IDisposable
{
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private string? _token;
    private DateTimeOffset _until;

    /// <summary>The token, or null and why there is none.</summary>
    /// <param name="refused">A token that was just refused, so that another one is got in its place.</param>
    public async Task<(string? Token, string? Fault)> FindAsync(string? refused = null, CancellationToken cancellationToken = default)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_token is not null && _token != refused && clock.GetUtcNow() < _until)
            {
                return (_token, null);
            }

            var fault = await AskAsync(cancellationToken);
            return fault is null ? (_token, null) : (null, fault);
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private async Task<string?> AskAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var address = new Uri(settings.LoginBase, $"{Uri.EscapeDataString(settings.TenantId?.Trim() ?? "")}/oauth2/v2.0/token");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = settings.AppId?.Trim() ?? "",
            ["client_secret"] = settings.ClientSecret?.Trim() ?? "",
            ["scope"] = BotCloud.Of(settings).Scope,
        });
        _token = null;
        try
        {
            using var client = http.CreateClient(TeamsHttp.Name);
            using var response = await client.PostAsync(address, form, cancellationToken);
            using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            var root = body.RootElement;
            if (response.IsSuccessStatusCode && root.GetProperty("access_token").GetString() is { Length: > 0 } token)
            {
                _token = token;
                _until = clock.GetUtcNow() + TimeSpan.FromSeconds(root.GetProperty("expires_in").GetInt32()) - Reserve;
                return null;
            }

            logger.NoToken($"{root.GetProperty("error").GetString()} ({(int)response.StatusCode})");
            return ConnectorAnswer.TokenRefused;
        }
        catch (Exception exception) when (IsUnreadable(exception) && !cancellationToken.IsCancellationRequested)
        {
            logger.NoToken(exception.GetType().Name);
            return ConnectorAnswer.NoToken;
        }
    }

    private static bool IsUnreadable(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException;
}
