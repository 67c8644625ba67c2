using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace NewsBot.Testing.Slack;

/// <summary>Tokens, the codes that buy them and the refresh tokens that renew them, each of which can be spent once.</summary>
public sealed class SlackTokens(TimeProvider clock)
{
    public const string ClientId = "1111.2222";
    public const string ClientSecret = "0123456789abcdef0123456789abcdef";

    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, SlackToken> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (SlackToken Grant, string RedirectUri, bool Rotates, DateTimeOffset At)> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SlackToken> _refresh = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>False: the app must name itself in the form, as Slack's own libraries do it, and a header is not looked at.</summary>
    public bool TakesHeader { get; set; } = true;

    /// <summary>How many refresh tokens were spent.</summary>
    public int Refreshed { get; private set; }

    /// <summary>How many refresh tokens were tried to be spent twice.</summary>
    public int SpentTwice { get; private set; }

    public void Add(SlackToken token) => _tokens[token.Value] = token;

    public void Revoke(string token) => _tokens[token] = _tokens[token] with { IsRevoked = true };

    public void RevokeAll() => _tokens.Keys.ToList().ForEach(Revoke);

    /// <summary>The code that a browser brings back after somebody allowed the installation.</summary>
    public string Allow(string? team, string? enterprise, IReadOnlyCollection<string> scopes, string redirectUri, bool rotates = false)
    {
        var code = $"code-{Interlocked.Increment(ref _count)}";
        _codes[code] = (new("", team, enterprise, scopes), redirectUri, rotates, clock.GetUtcNow());
        return code;
    }

    /// <summary>The token, or the error word.</summary>
    public (SlackToken? Token, string? Error) Find(string? value)
    {
        if (value is null)
        {
            return (null, "not_authed");
        }

        return !_tokens.TryGetValue(value, out var token) ? (null, "invalid_auth")
            : token.IsRevoked ? (null, "token_revoked")
            : token.EndsAt <= clock.GetUtcNow() ? (null, "token_expired")
            : (token, null);
    }

    internal string Access(SlackCall call, string? basic)
    {
        var isInHeader = basic == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{ClientSecret}"));
        if (TakesHeader ? !isInHeader : (call["client_id"], call["client_secret"]) != (ClientId, ClientSecret))
        {
            return SlackDouble.Error(TakesHeader ? "bad_client_secret" : "invalid_client_id");
        }

        if (call["grant_type"] == "refresh_token")
        {
            if (!_refresh.TryRemove(call["refresh_token"] ?? "", out var old))
            {
                SpentTwice++;
                return SlackDouble.Error("invalid_refresh_token");
            }

            Refreshed++;
            return Grant(old, rotates: true);
        }

        return !_codes.TryRemove(call["code"] ?? "", out var code) || clock.GetUtcNow() - code.At > CodeLife ? SlackDouble.Error("invalid_code")
            : call["redirect_uri"] != code.RedirectUri ? SlackDouble.Error("bad_redirect_uri")
            : Grant(code.Grant, code.Rotates);
    }

    private string Grant(SlackToken grant, bool rotates)
    {
        var number = Interlocked.Increment(ref _count);
        var token = grant with { Value = $"{(rotates ? "xoxe." : "")}xoxb-{number}", EndsAt = rotates ? clock.GetUtcNow() + TokenLife : null };
        Add(token);
        var refresh = $"xoxe-{number}";
        if (rotates)
        {
            _refresh[refresh] = token;
        }

        return JsonSerializer.Serialize(new
        {
            ok = true,
            access_token = token.Value,
            token_type = "bot",
            scope = string.Join(',', token.Scopes),
            bot_user_id = SlackDouble.BotUser,
            app_id = SlackDouble.App,
            team = token.Team is null ? null : new { id = token.Team, name = "Harbour Echo" },
            enterprise = token.Enterprise is null ? null : new { id = token.Enterprise, name = "Echo Group" },
            is_enterprise_install = token.Team is null,
            authed_user = new { id = "U0INSTALLER" },
            expires_in = rotates ? (int?)TokenLife.TotalSeconds : null,
            refresh_token = rotates ? refresh : null,
        });
    }
}
