using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Slack.Protocol.Install;

/// <summary>
/// Which installation serves a workspace, with a token that holds: the one of the settings, or one that was installed over the web. Tokens
/// that rotate are renewed before they end, by one host at a time, since what buys a new one can be spent once.
/// </summary>
internal sealed class SlackInstallations(
    SlackHttp http, InstallationVault vault, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackInstallations> logger) : IDisposable
{
    /// <summary>A token is renewed this long before it ends.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(2);

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NextTry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, (KeptInstallation? Kept, DateTimeOffset At)> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _notRenewed = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _asking = new(1, 1);
    private volatile SlackInstallation? _own;
    private DateTimeOffset _askAgainAt = DateTimeOffset.MinValue;

    /// <summary>The installation that serves a workspace, or a whole organisation; null for none, or while Slack does not tell.</summary>
    /// <param name="key">The id of the workspace or organisation.</param>
    public async Task<SlackInstallation?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        if (await OwnAsync(cancellationToken) is { } own && (own.IsWholeOrganisation || own.Team == key))
        {
            return own;
        }

        var kept = await KeptAsync(key, cancellationToken);
        if (kept?.See is { } enterprise)
        {
            kept = await KeptAsync(enterprise, cancellationToken);
        }

        return kept?.Installation is { } installation ? await RenewedAsync(installation, Ahead, cancellationToken) : null;
    }

    /// <summary>The installation of the settings' own token; null where there is none, or while Slack does not tell who we are.</summary>
    public async Task<SlackInstallation?> OwnAsync(CancellationToken cancellationToken = default)
    {
        if (!SlackOptions.Given(options.Value.BotToken))
        {
            return null;
        }

        if (_own is { } known)
        {
            return known;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_own is null && clock.GetUtcNow() >= _askAgainAt)
            {
                await AskAsync(options.Value.BotToken!.Trim(), cancellationToken);
            }

            return _own;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Why the settings' own token serves nobody at the moment; null where it does, or there is none.</summary>
    public SlackAnswer? Trouble { get; private set; }

    /// <summary>All that there are: the settings' own and those installed over the web.</summary>
    public async Task<IReadOnlyList<SlackInstallation>> AllAsync(CancellationToken cancellationToken = default)
    {
        var all = new List<SlackInstallation>();
        if (await OwnAsync(cancellationToken) is { } own)
        {
            all.Add(own);
        }

        foreach (var key in await vault.KeysAsync(cancellationToken))
        {
            if ((await vault.FindAsync(key, cancellationToken))?.Installation is { } installation)
            {
                all.Add(installation);
            }
        }

        return all;
    }

    public async Task AddAsync(SlackInstallation installation, CancellationToken cancellationToken = default)
    {
        await vault.SaveAsync(installation.Key, new(installation), cancellationToken);
        _notRenewed.TryRemove(installation.Key, out _);
        _seen.Clear();
        logger.Installed(installation.Key, installation.Name ?? "", installation.Scopes.Count);
    }

    /// <summary>
    /// Remembers which organisation a workspace belongs to, so that what is posted there unasked finds its token. An installation of the
    /// workspace's own stays.
    /// </summary>
    public async Task BelongsAsync(string team, string enterprise, CancellationToken cancellationToken = default)
    {
        var known = await KeptAsync(team, cancellationToken);
        if (known?.Installation is null && known?.See != enterprise && (await KeptAsync(enterprise, cancellationToken))?.Installation is not null)
        {
            await vault.SaveAsync(team, new(See: enterprise), cancellationToken);
            _seen.TryRemove(team, out _);
        }
    }

    /// <summary>Deletes an installation whose token Slack refuses, unless it was installed anew meanwhile.</summary>
    public async Task RemoveRefusedAsync(SlackInstallation refused, CancellationToken cancellationToken = default)
    {
        if (_own?.Token == refused.Token)
        {
            ForgetOwn();
        }
        else if ((await vault.FindAsync(refused.Key, cancellationToken))?.Installation?.Token == refused.Token)
        {
            await RemoveAsync(refused.Key, cancellationToken);
        }

        _seen.Clear();
    }

    /// <summary>Deletes the tokens of an installation that is no more.</summary>
    public async Task RemoveAsync(string key, CancellationToken cancellationToken = default)
    {
        if (await vault.RemoveAsync(key, cancellationToken))
        {
            logger.Uninstalled(key);
        }

        _seen.Clear();
        if (_own is { } own && (own.Team == key || own.Key == key))
        {
            ForgetOwn();
        }
    }

    /// <summary>A new token in the place of one that Slack calls expired; null where none can be had.</summary>
    public async Task<SlackInstallation?> RenewAsync(SlackInstallation expired, CancellationToken cancellationToken = default)
    {
        _seen.TryRemove(expired.Key, out _);
        return (await KeptAsync(expired.Key, cancellationToken))?.Installation is not { } now ? null
            : now.Token != expired.Token ? now
            : await RenewedAsync(now, TimeSpan.MaxValue, cancellationToken) is { } renewed && renewed.Token != expired.Token ? renewed : null;
    }

    public void Dispose() => _asking.Dispose();

    // The settings' token is asked about again a little later.
    private void ForgetOwn()
    {
        _own = null;
        _askAgainAt = clock.GetUtcNow() + Fresh;
    }

    private async Task<KeptInstallation?> KeptAsync(string key, CancellationToken cancellationToken)
    {
        if (_seen.TryGetValue(key, out var seen) && clock.GetUtcNow() - seen.At < Fresh)
        {
            return seen.Kept;
        }

        var kept = await vault.FindAsync(key, cancellationToken);
        _seen[key] = (kept, clock.GetUtcNow());
        return kept;
    }

    private async Task<SlackInstallation> RenewedAsync(SlackInstallation installation, TimeSpan ahead, CancellationToken cancellationToken)
    {
        // Two that renew on this host are two, as on two hosts.
        var holder = Guid.NewGuid().ToString("N");
        while (IsDue(installation, ahead))
        {
            if (await vault.TakeTurnAsync(installation.Key, holder, Turn, cancellationToken))
            {
                try
                {
                    return await SpendAsync(installation, ahead, cancellationToken);
                }
                finally
                {
                    await vault.GiveTurnBackAsync(installation.Key, holder, CancellationToken.None);
                }
            }

            // Another is at it. As long as the token holds, nobody need wait for that.
            if (installation.ExpiresAt > clock.GetUtcNow() && ahead != TimeSpan.MaxValue)
            {
                return installation;
            }

            await Task.Delay(Wait, clock, cancellationToken);
            if ((await vault.FindAsync(installation.Key, cancellationToken))?.Installation is not { } now || now.Token != installation.Token)
            {
                _seen.TryRemove(installation.Key, out _);
                return (await KeptAsync(installation.Key, cancellationToken))?.Installation ?? installation;
            }
        }

        return installation;
    }

    private bool IsDue(SlackInstallation installation, TimeSpan ahead) =>
        installation.RefreshToken is not null
        && !(_notRenewed.TryGetValue(installation.Key, out var failed) && clock.GetUtcNow() - failed < NextTry)
        && (ahead == TimeSpan.MaxValue || (installation.ExpiresAt is { } ends && ends - ahead <= clock.GetUtcNow()));

    private async Task<SlackInstallation> SpendAsync(SlackInstallation installation, TimeSpan ahead, CancellationToken cancellationToken)
    {
        // The last holder of the turn may have renewed it just now.
        if ((await vault.FindAsync(installation.Key, cancellationToken))?.Installation is { } now && now.Token != installation.Token)
        {
            _seen.TryRemove(now.Key, out _);
            return now;
        }

        // Not given up half way: what was spent must be kept.
        var answer = await http.RefreshAsync(installation.RefreshToken!, CancellationToken.None);
        if (!answer.IsOk || answer.Text("access_token") is not { Length: > 0 } token)
        {
            // Not with every call of that workspace: each would wait for this one first.
            logger.NotRenewed(installation.Key, answer.Error ?? "no token came");
            _notRenewed[installation.Key] = clock.GetUtcNow();
            return installation;
        }

        var renewed = installation with
        {
            Token = token,
            RefreshToken = answer.Text("refresh_token") ?? installation.RefreshToken,
            ExpiresAt = OAuthAnswer.Ends(answer, clock.GetUtcNow()),
        };
        await vault.SaveAsync(renewed.Key, new(renewed), CancellationToken.None);
        _notRenewed.TryRemove(renewed.Key, out _);
        _seen.TryRemove(renewed.Key, out _);
        logger.Renewed(renewed.Key);
        return renewed;
    }

    private async Task AskAsync(string token, CancellationToken cancellationToken)
    {
        var answer = await http.CallAsync("auth.test", token, new FormUrlEncodedContent([]), cancellationToken);
        if (answer.IsOk && answer.Text("team_id") is { } team && answer.Text("user_id") is { } user)
        {
            _own = new(team, answer.Text("enterprise_id"), answer.Body?.IsTrue("is_enterprise_install") == true, user, token)
            {
                BotId = answer.Text("bot_id"),
                Name = answer.Text("team"),
                Scopes = answer.Scopes,
            };
            Trouble = null;
            logger.Connected(user, team);
            return;
        }

        // Surely nothing was posted: it was not even tried.
        Trouble = answer.Error is SlackAnswer.Unreachable or SlackAnswer.Unreadable ? answer with { Error = SlackAnswer.NotReached } : answer;
        _askAgainAt = clock.GetUtcNow() + Fresh;
        logger.NotConnected(SlackProblems.Outcome(answer).Problem ?? "it does not say who we are");
    }
}
