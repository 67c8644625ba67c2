using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Workspaces;

namespace NewsBot.Slack.Protocol.Install;

/// <summary>Keeps installations in the record, encrypted with keys that are not in it.</summary>
internal sealed class InstallationVault(
    IInstallationStore store, IDataProtectionProvider protection, TimeProvider clock, ILogger<InstallationVault> logger)
{
    private readonly IDataProtector _protector = protection.CreateProtector("NewsBot.Slack.Installations.v1");

    public async Task<KeptInstallation?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        if (await store.FindAsync(SlackSurface.SurfaceName, key, cancellationToken) is not { } data)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(data), InstallJson.Default.KeptInstallation);
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            // The keys are gone or are those of another machine. Nothing is deleted: they may come back.
            logger.InstallationUnreadable(key);
            return null;
        }
    }

    public Task SaveAsync(string key, KeptInstallation kept, CancellationToken cancellationToken = default) => store.SaveAsync(
        SlackSurface.SurfaceName,
        key,
        _protector.Protect(JsonSerializer.Serialize(kept, InstallJson.Default.KeptInstallation)),
        clock.GetUtcNow(),
        cancellationToken);

    public Task<bool> RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        store.RemoveAsync(SlackSurface.SurfaceName, key, cancellationToken);

    public Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellationToken = default) =>
        store.KeysAsync(SlackSurface.SurfaceName, cancellationToken);

    public Task<bool> TakeTurnAsync(string key, string holder, TimeSpan atMost, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        return store.TakeTurnAsync(SlackSurface.SurfaceName, key, holder, now, now + atMost, cancellationToken);
    }

    public Task GiveTurnBackAsync(string key, string holder, CancellationToken cancellationToken = default) =>
        store.GiveTurnBackAsync(SlackSurface.SurfaceName, key, holder, cancellationToken);
}
