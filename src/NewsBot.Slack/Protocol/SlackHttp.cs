using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Slack.Protocol;

/// <summary>One request to Slack and what became of it. Made once: waiting and trying again are the caller's.</summary>
internal sealed partial class SlackHttp(IHttpClientFactory http, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackHttp> logger)
{
    /// <summary>The name of the HTTP client: one that follows no redirect, since the token would go along.</summary>
    public const string HttpName = "slack";

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <param name="token">Goes into the header alone; null for a method that wants none.</param>
    public Task<SlackAnswer> CallAsync(string method, string? token, HttpContent content, CancellationToken cancellationToken = default) =>
        CallAsync(method, token is null ? null : new AuthenticationHeaderValue("Bearer", token), content, cancellationToken);

    /// <summary>Trades the code of an installation for its token.</summary>
    public Task<SlackAnswer> ExchangeAsync(string code, string redirectUri, CancellationToken cancellationToken = default) =>
        AccessAsync([("code", code), ("redirect_uri", redirectUri)], cancellationToken);

    /// <summary>Trades a refresh token, which is spent by that, for a new pair of tokens.</summary>
    public Task<SlackAnswer> RefreshAsync(string refreshToken, CancellationToken cancellationToken = default) =>
        AccessAsync([("grant_type", "refresh_token"), ("refresh_token", refreshToken)], cancellationToken);

    /// <summary>Posts to an address that is its own permission: no token goes there.</summary>
    public async Task<SlackAnswer> PostAsync(Uri address, HttpContent content, CancellationToken cancellationToken = default)
    {
        if (!IsSlacks(address))
        {
            return new("foreign_response_url");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Callable(address)) { Content = content };
        return await SendAsync(request, "response_url", isAddress: true, cancellationToken);
    }

    /// <summary>Whether an address that came with a payload is one of Slack's: it is given secrets and bytes.</summary>
    public bool IsSlacks(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps
            && address.UserInfo.Length == 0
            && address.IsDefaultPort
            && address.Host is "hooks.slack.com" or "hooks.slack-gov.com" or "files.slack.com" or "files.slack-gov.com")
        || IsBesideApi(address, options.Value.ApiBase);

    /// <summary>An address as it can be called: what a server gives as "wherever I listen" is this very machine.</summary>
    public static Uri Callable(Uri address) => address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "localhost" }.Uri : address;

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

    /// <summary>A body in JSON that tells its length, as Slack's own libraries do: not everything on the way takes one in pieces.</summary>
    public static ByteArrayContent Json<T>(T body, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, type)) { Headers = { ContentType = new("application/json", "utf-8") } };

    // A stand-in for Slack on this machine answers for all of Slack, under whichever name and port of the machine.
    private static bool IsBesideApi(Uri address, Uri api) =>
        api.IsLoopback && Callable(address).IsLoopback && address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    // The documents say how the app names itself: in a header. Slack's own libraries put it into the form, and what knows no header, such as
    // a gateway that drops it, did not look at the code yet.
    private async Task<SlackAnswer> AccessAsync((string Name, string? Value)[] fields, CancellationToken cancellationToken)
    {
        const string Method = "oauth.v2.access";
        var (id, secret) = (options.Value.ClientId?.Trim(), options.Value.ClientSecret?.Trim());
        var basic = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));
        var answer = await CallAsync(Method, basic, Form(fields), cancellationToken);
        return answer.Error is "invalid_client_id" or "bad_client_secret" or "invalid_arguments" or "missing_argument" or "invalid_auth" or "not_authed"
            ? await CallAsync(Method, authorization: null, Form([.. fields, ("client_id", id), ("client_secret", secret)]), cancellationToken)
            : answer;
    }

    private async Task<SlackAnswer> CallAsync(
        string method, AuthenticationHeaderValue? authorization, HttpContent content, CancellationToken cancellationToken)
    {
        var root = options.Value.ApiBase.AbsoluteUri.TrimEnd('/');
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{root}/{method}")) { Content = content };
        request.Headers.Authorization = authorization;
        return await SendAsync(request, method, isAddress: false, cancellationToken);
    }

    private async Task<SlackAnswer> SendAsync(HttpRequestMessage request, string method, bool isAddress, CancellationToken cancellationToken)
    {
        try
        {
            using var client = http.CreateClient(HttpName);
            using var response = await client.SendAsync(request, cancellationToken);
            var answer = await ReadAsync(response, isAddress, cancellationToken);
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

    private async Task<SlackAnswer> ReadAsync(HttpResponseMessage response, bool isAddress, CancellationToken cancellationToken)
    {
        var wait = Wait(response.Headers.RetryAfter);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return new(SlackAnswer.RateLimited, RetryAfter: wait);
        }

        var scopes = response.Headers.TryGetValues("x-oauth-scopes", out var granted)
            ? string.Join(',', granted).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (SlackPayload.Parse(body) is { } json && (json.Has("ok") || json.Has("error")))
        {
            return new(json.IsTrue("ok") ? null : json.Words("error") ?? SlackAnswer.Unreadable, json, wait) { Scopes = scopes };
        }

        return new(!isAddress ? SlackAnswer.Unreadable : response.IsSuccessStatusCode ? null : AddressError(response.StatusCode, Encoding.UTF8.GetString(body)));
    }

    // An address says its errors in a bare word, and one that has had its time may say nothing at all.
    private static string AddressError(HttpStatusCode status, string body) =>
        ErrorWord.IsMatch(body) ? body.Trim() : status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? "expired_url" : SlackAnswer.Unreadable;

    [GeneratedRegex(@"^\s*[a-z]+(_[a-z]+)+\s*$", RegexOptions.CultureInvariant, 250)]
    private static partial Regex ErrorWord { get; }

    private TimeSpan? Wait(RetryConditionHeaderValue? header)
    {
        if ((header?.Delta ?? (header?.Date - clock.GetUtcNow())) is not { } wait)
        {
            return null;
        }

        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }
}
