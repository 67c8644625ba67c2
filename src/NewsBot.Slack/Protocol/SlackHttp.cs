using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Slack.Protocol;

/// <summary>One request to Slack and what became of it. Made once: waiting and trying again are the caller's.</summary>
internal sealed class SlackHttp(IHttpClientFactory http, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackHttp> logger)
{
    /// <summary>The name of the HTTP client: one that follows no redirect, since the token would go along.</summary>
    public const string HttpName = "slack";

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <param name="token">Goes into the header alone; null for a method that wants none.</param>
    public Task<SlackAnswer> CallAsync(string method, string? token, HttpContent content, CancellationToken cancellationToken = default) =>
        CallAsync(method, token is null ? null : new AuthenticationHeaderValue("Bearer", token), content, cancellationToken);

    /// <summary>Trades the code of an installation for its token.</summary>
    public Task<SlackAnswer> ExchangeAsync(string code, string redirectUri, CancellationToken cancellationToken = default) =>
        CallAsync("oauth.v2.access", AsApp(), Form(("code", code), ("redirect_uri", redirectUri)), cancellationToken);

    /// <summary>Trades a refresh token, which is spent by that, for a new pair of tokens.</summary>
    public Task<SlackAnswer> RefreshAsync(string refreshToken, CancellationToken cancellationToken = default) =>
        CallAsync("oauth.v2.access", AsApp(), Form(("grant_type", "refresh_token"), ("refresh_token", refreshToken)), cancellationToken);

    /// <summary>Posts to an address that is its own permission: no token goes there.</summary>
    public async Task<SlackAnswer> PostAsync(Uri address, HttpContent content, CancellationToken cancellationToken = default)
    {
        if (!IsSlacks(address))
        {
            return new("foreign_response_url");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        return await SendAsync(request, "response_url", readsPlainOk: true, cancellationToken);
    }

    /// <summary>Whether an address that came with a payload is one of Slack's: it is given secrets and bytes.</summary>
    public bool IsSlacks(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps
            && address.UserInfo.Length == 0
            && address.IsDefaultPort
            && address.Host is "hooks.slack.com" or "hooks.slack-gov.com" or "files.slack.com" or "files.slack-gov.com")
        || IsBesideApi(address, options.Value.ApiBase);

    public static FormUrlEncodedContent Form(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var given = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                given.Add(new(name, value));
            }
        }

        return new(given);
    }

    // A stand-in for Slack on this machine answers for all of Slack, under whichever name and port of the machine.
    private static bool IsBesideApi(Uri address, Uri api) => api.IsLoopback && address.IsLoopback && address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private AuthenticationHeaderValue AsApp() =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Value.ClientId?.Trim()}:{options.Value.ClientSecret?.Trim()}")));

    private async Task<SlackAnswer> CallAsync(
        string method, AuthenticationHeaderValue? authorization, HttpContent content, CancellationToken cancellationToken)
    {
        var root = options.Value.ApiBase.AbsoluteUri.TrimEnd('/');
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{root}/{method}")) { Content = content };
        request.Headers.Authorization = authorization;
        return await SendAsync(request, method, readsPlainOk: false, cancellationToken);
    }

    private async Task<SlackAnswer> SendAsync(HttpRequestMessage request, string method, bool readsPlainOk, CancellationToken cancellationToken)
    {
        try
        {
            using var client = http.CreateClient(HttpName);
            using var response = await client.SendAsync(request, cancellationToken);
            var answer = await ReadAsync(response, readsPlainOk, cancellationToken);
            if (answer.Error is { } error)
            {
                logger.CallRefused(method, error, response.Headers.TryGetValues("x-slack-req-id", out var ids) ? ids.First() : "");
            }

            return answer;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new(SlackAnswer.Unreachable);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(SlackAnswer.Unreachable);
        }
    }

    private async Task<SlackAnswer> ReadAsync(HttpResponseMessage response, bool readsPlainOk, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return new(SlackAnswer.RateLimited, RetryAfter: Wait(response.Headers.RetryAfter));
        }

        var scopes = response.Headers.TryGetValues("x-oauth-scopes", out var granted)
            ? string.Join(',', granted).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (SlackPayload.Parse(body) is { } json && (json.Has("ok") || json.Has("error")))
        {
            return new(json.IsTrue("ok") ? null : json.Words("error") ?? SlackAnswer.Unreadable, json) { Scopes = scopes };
        }

        return readsPlainOk && response.IsSuccessStatusCode ? new(Error: null) : new(SlackAnswer.Unreadable);
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header)
    {
        if ((header?.Delta ?? (header?.Date - clock.GetUtcNow())) is not { } wait)
        {
            return null;
        }

        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }
}
