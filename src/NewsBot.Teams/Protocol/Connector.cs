using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsBot.Teams.Protocol;

/// <summary>The Connector's own wire protocol, version 3.</summary>
internal sealed class Connector(
    IHttpClientFactory http, ConnectorTokens tokens, ServiceHosts hosts, SendPace pace, LocalClient local, TimeProvider clock) : IConnector
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public Task<ConnectorAnswer> SendAsync(Spot spot, OutgoingActivity activity, CancellationToken cancellationToken = default) =>
        CallAsync(HttpMethod.Post, spot, Activities(spot), Content(activity), cancellationToken);

    public Task<ConnectorAnswer> UpdateAsync(Spot spot, string id, OutgoingActivity activity, CancellationToken cancellationToken = default) =>
        CallAsync(HttpMethod.Put, spot, $"{Activities(spot)}/{Uri.EscapeDataString(id)}", Content(activity), cancellationToken);

    public Task<ConnectorAnswer> DeleteAsync(Spot spot, string id, CancellationToken cancellationToken = default) =>
        CallAsync(HttpMethod.Delete, spot, $"{Activities(spot)}/{Uri.EscapeDataString(id)}", content: null, cancellationToken);

    public Task<ConnectorAnswer> MemberAsync(Spot spot, string member, CancellationToken cancellationToken = default) => CallAsync(
        HttpMethod.Get, spot, $"v3/conversations/{Uri.EscapeDataString(spot.Conversation)}/members/{Uri.EscapeDataString(member)}", content: null, cancellationToken);

    public Task<ConnectorAnswer> CreateAsync(string serviceUrl, NewConversation conversation, CancellationToken cancellationToken = default) =>
        CallAsync(
            HttpMethod.Post,
            new(serviceUrl, conversation.ChannelData?.Channel?.Id ?? conversation.Members?[0].Id ?? ""),
            "v3/conversations",
            () => JsonContent.Create(conversation, OutgoingJson.Context.NewConversation),
            cancellationToken);

    // The id holds colons, semicolons and whatever a sender put there; escaped, it stays one step of the path.
    private static string Activities(Spot spot) => $"v3/conversations/{Uri.EscapeDataString(spot.Conversation)}/activities";

    private static Func<HttpContent> Content(OutgoingActivity activity) => () => JsonContent.Create(activity, OutgoingJson.Context.OutgoingActivity);

    private async Task<ConnectorAnswer> CallAsync(HttpMethod method, Spot spot, string path, Func<HttpContent>? content, CancellationToken cancellationToken)
    {
        if (local.IsOn)
        {
            // Only a client on this machine, and never a token: there is none.
            return local.MayBeAnswered(spot.ServiceUrl)
                ? await CallAsync(method, spot, path, content, token: null, cancellationToken)
                : new(0, Code: ConnectorAnswer.ForeignHost);
        }

        // An address that was stored may be old or altered, so it is asked again before each call.
        if (!hosts.Trusts(spot.ServiceUrl))
        {
            return new(0, Code: ConnectorAnswer.ForeignHost);
        }

        var (token, fault) = await tokens.FindAsync(cancellationToken: cancellationToken);
        if (token is null)
        {
            return new(0, Code: fault);
        }

        var answer = await CallAsync(method, spot, path, content, token, cancellationToken);
        if (answer.Status != (int)HttpStatusCode.Unauthorized)
        {
            return answer;
        }

        (token, fault) = await tokens.FindAsync(refused: token, cancellationToken);
        return token is null ? new(0, Code: fault) : await CallAsync(method, spot, path, content, token, cancellationToken);
    }

    private async Task<ConnectorAnswer> CallAsync(
        HttpMethod method, Spot spot, string path, Func<HttpContent>? content, string? token, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(spot.Whole, cancellationToken);
        using var request = new HttpRequestMessage(method, new Uri($"{spot.ServiceUrl.TrimEnd('/')}/{path}")) { Content = content?.Invoke() };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var client = http.CreateClient(TeamsHttp.Name);
            using var response = await client.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return new((int)response.StatusCode, Id: Text(body, "id"), ActivityId: Text(body, "activityId")) { Role = Text(body, "userRole") };
            }

            var wait = Wait(response.Headers.RetryAfter);
            if (response.StatusCode == HttpStatusCode.TooManyRequests && wait is { } pause)
            {
                pace.Hold(spot.Whole, pause);
            }

            return new((int)response.StatusCode, Code: Text(body, "error", "code"), RetryAfter: wait);
        }
        catch (Exception exception) when (IsUnreachable(exception) && !cancellationToken.IsCancellationRequested)
        {
            return new(0);
        }
    }

    private static bool IsUnreachable(Exception exception) => exception is HttpRequestException or IOException or OperationCanceledException;

    private TimeSpan? Wait(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - clock.GetUtcNow());
        return wait is not { } told ? null : told < TimeSpan.Zero ? TimeSpan.Zero : told > LongestWait ? LongestWait : told;
    }

    // Bodies may be empty, HTML, or JSON of another shape.
    private static string? Text(byte[] body, params ReadOnlySpan<string> path)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var at = document.RootElement;
            foreach (var name in path)
            {
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                {
                    return null;
                }
            }

            return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
