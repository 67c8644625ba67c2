using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace NewsBot.Teams.Protocol;

/// <summary>Our own tokens, by MSAL: got with a secret, a certificate or a managed identity, and kept by it until shortly before they end.</summary>
internal sealed class ConnectorTokens(MsalHttp http, IOptions<TeamsOptions> options, ILogger<ConnectorTokens> logger) : IDisposable
{
    private readonly SemaphoreSlim _asking = new(1, 1);
    private IConfidentialClientApplication? _app;
    private IManagedIdentityApplication? _identity;
    private string? _newest;

    /// <summary>The token, or null and why there is none.</summary>
    /// <param name="refused">A token that was just refused, so that another one is got in its place.</param>
    public async Task<(string? Token, string? Fault)> FindAsync(string? refused = null, CancellationToken cancellationToken = default)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            // Whoever comes second with the same refused token takes the one that the first has got.
            _newest = await AskAsync(isForced: refused is not null && refused == _newest, cancellationToken);
            return (_newest, null);
        }
        catch (MsalServiceException fault) when (fault.StatusCode is >= 400 and < 500 and not 429)
        {
            // The code alone: the message holds ids and the login's own words.
            logger.NoToken($"{fault.ErrorCode} ({fault.StatusCode})");
            return (null, ConnectorAnswer.TokenRefused);
        }
        catch (Exception fault) when (IsCertificate(fault))
        {
            logger.NoToken($"the certificate cannot be used: {fault.GetType().Name}");
            return (null, ConnectorAnswer.TokenRefused);
        }
        catch (Exception fault) when (IsAway(fault) && !cancellationToken.IsCancellationRequested)
        {
            logger.NoToken(fault is MsalException known ? known.ErrorCode : fault.GetType().Name);
            return (null, ConnectorAnswer.NoToken);
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private async Task<string> AskAsync(bool isForced, CancellationToken cancellationToken)
    {
        var scope = BotCloud.Of(options.Value).Scope;
        if (options.Value.ManagedIdentity)
        {
            const string Every = "/.default";
            var identity = _identity ??= Identity();
            return (await identity.AcquireTokenForManagedIdentity(scope[..^Every.Length]).WithForceRefresh(isForced).ExecuteAsync(cancellationToken)).AccessToken;
        }

        var app = _app ??= App();
        return (await app.AcquireTokenForClient([scope]).WithForceRefresh(isForced).ExecuteAsync(cancellationToken)).AccessToken;
    }

    private IConfidentialClientApplication App()
    {
        var settings = options.Value;
        var app = ConfidentialClientApplicationBuilder.Create(settings.AppId!.Trim())
            .WithAuthority($"https://{settings.LoginBase.Authority}/{Uri.EscapeDataString(settings.TenantId!.Trim())}", validateAuthority: false)
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(http);
        return (TeamsOptions.Given(settings.CertificateFile)
            ? app.WithCertificate(Certificate(settings.CertificateFile!, settings.CertificatePassword), sendX5C: true)
            : app.WithClientSecret(settings.ClientSecret!.Trim())).Build();
    }

    private IManagedIdentityApplication Identity() => ManagedIdentityApplicationBuilder
        .Create(ManagedIdentityId.WithUserAssignedClientId(options.Value.AppId!.Trim()))
        .WithHttpClientFactory(http)
        .Build();

    private static X509Certificate2 Certificate(string path, string? password) =>
        X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12
            ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
            : string.IsNullOrEmpty(password)
                ? X509Certificate2.CreateFromPemFile(path)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password);

    private static bool IsCertificate(Exception fault) => fault is CryptographicException or UnauthorizedAccessException or FileNotFoundException;

    private static bool IsAway(Exception fault) => fault is MsalException or HttpRequestException or IOException or OperationCanceledException;
}
