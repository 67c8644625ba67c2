using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace NewsBot.Slack.Protocol;

/// <summary>The few calls of Slack's Web API that we need. Each is made once; waiting and trying again are the caller's.</summary>
internal sealed class SlackClient(IHttpClientFactory http, IOptions<SlackOptions> options, TimeProvider clock)
{
    /// <summary>The name of the HTTP client: one that follows no redirect, since the token would go along.</summary>
    public const string HttpName = "slack";

    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public Task<SlackAnswer> PostMessageAsync(PostMessage message, CancellationToken cancellationToken = default) =>
        CallAsync("chat.postMessage", JsonContent.Create(message, SlackJson.Default.PostMessage), cancellationToken);

    public Task<SlackAnswer> UpdateMessageAsync(UpdateMessage message, CancellationToken cancellationToken = default) =>
        CallAsync("chat.update", JsonContent.Create(message, SlackJson.Default.UpdateMessage), cancellationToken);

    /// <summary>What was posted in a channel, or in one thread of it, the latest first in a channel; with the metadata of each message.</summary>
    /// <param name="oldest">As Slack writes times: seconds since 1970.</param>
    public Task<SlackAnswer> HistoryAsync(string channel, string? thread, string oldest, string? cursor, CancellationToken cancellationToken = default)
    {
        var fields = new Dictionary<string, string>
        {
            ["channel"] = channel, ["oldest"] = oldest, ["inclusive"] = "true", ["include_all_metadata"] = "true", ["limit"] = "200",
        };
        if (thread is not null)
        {
            fields["ts"] = thread;
        }

        if (cursor is not null)
        {
            fields["cursor"] = cursor;
        }

        return CallAsync(thread is null ? "conversations.history" : "conversations.replies", new FormUrlEncodedContent(fields), cancellationToken);
    }

    public Task<SlackAnswer> TestAuthAsync(CancellationToken cancellationToken = default) =>
        CallAsync("auth.test", new FormUrlEncodedContent([]), cancellationToken);

    /// <summary>Answers a command or a pressed button; the address itself is the permission, so no token goes there.</summary>
    public async Task<SlackAnswer> RespondAsync(Uri responseUrl, ResponseMessage message, CancellationToken cancellationToken = default)
    {
        if (!MayRespondTo(responseUrl))
        {
            return new("foreign_response_url");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl)
        {
            Content = JsonContent.Create(message, SlackJson.Default.ResponseMessage),
        };
        return await SendAsync(request, readsPlainOk: true, cancellationToken);
    }

    internal bool MayRespondTo(Uri address) =>
        IsSlacks(address) || IsBesideApi(address, options.Value.ApiBase);

    private static bool IsSlacks(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && address.UserInfo.Length == 0
        && address.IsDefaultPort
        && address.Host is "hooks.slack.com" or "hooks.slack-gov.com";

    // A stand-in for Slack on this machine answers for both.
    private static bool IsBesideApi(Uri address, Uri api) => api.IsLoopback && address.Scheme == api.Scheme && address.Authority == api.Authority;

    private async Task<SlackAnswer> CallAsync(string method, HttpContent content, CancellationToken cancellationToken)
    {
        var root = options.Value.ApiBase.AbsoluteUri.TrimEnd('/');
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{root}/{method}")) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.BotToken?.Trim());
        return await SendAsync(request, readsPlainOk: false, cancellationToken);
    }

    private async Task<SlackAnswer> SendAsync(HttpRequestMessage request, bool readsPlainOk, CancellationToken cancellationToken)
    {
        try
        {
            using var client = http.CreateClient(HttpName);
            using var response = await client.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return new(SlackAnswer.RateLimited, RetryAfter: Wait(response.Headers.RetryAfter));
            }

            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (SlackPayload.Parse(body) is { } json && (json.Has("ok") || json.Has("error")))
            {
                return json.IsTrue("ok") ? new(null, json) : new(json.Words("error") ?? SlackAnswer.Unreadable, json);
            }

            return readsPlainOk && response.IsSuccessStatusCode ? new(Error: null) : new(SlackAnswer.Unreadable);
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

    private TimeSpan Wait(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : DefaultWait);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }
}
