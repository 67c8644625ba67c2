using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsBot.Teams.Protocol;

/// <summary>Sends messages through Bot Service. Each call is made once; waiting and trying again are the caller's.</summary>
internal sealed class Connector(IHttpClientFactory http, ConnectorTokens tokens, ServiceHosts hosts, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <param name="conversation">The conversation, or one thread of it.</param>
    public Task<ConnectorAnswer> SendAsync(
        string serviceUrl, string conversation, OutgoingActivity activity, CancellationToken cancellationToken = default) =>
        CallAsync(HttpMethod.Post, serviceUrl, conversation, id: null, activity, cancellationToken);

    /// <summary>Puts a message in the place of one of ours.</summary>
    /// <param name="id">The message, as it was told when it was sent.</param>
    public Task<ConnectorAnswer> UpdateAsync(
        string serviceUrl, string conversation, string id, OutgoingActivity activity, CancellationToken cancellationToken = default) =>
        CallAsync(HttpMethod.Put, serviceUrl, conversation, id, activity, cancellationToken);

    private async Task<ConnectorAnswer> CallAsync(
        HttpMethod method, string serviceUrl, string conversation, string? id, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        if (!hosts.Trusts(serviceUrl))
        {
            return new(0, Code: ConnectorAnswer.ForeignHost);
        }

        var (token, fault) = await tokens.FindAsync(cancellationToken: cancellationToken);
        if (token is null)
        {
            return new(0, Code: fault);
        }

        var answer = await CallAsync(method, serviceUrl, conversation, id, activity, token, cancellationToken);
        if (answer.Status != (int)HttpStatusCode.Unauthorized)
        {
            return answer;
        }

        (token, fault) = await tokens.FindAsync(refused: token, cancellationToken);
        return token is null ? new(0, Code: fault) : await CallAsync(method, serviceUrl, conversation, id, activity, token, cancellationToken);
    }

    private async Task<ConnectorAnswer> CallAsync(
        HttpMethod method,
        string serviceUrl,
        string conversation,
        string? id,
        OutgoingActivity activity,
        string token,
        CancellationToken cancellationToken)
    {
        // The id holds colons, semicolons and whatever a sender put there; escaped, it stays one step of the path.
        var path = $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities{(id is null ? "" : $"/{Uri.EscapeDataString(id)}")}";
        using var request = new HttpRequestMessage(method, new Uri($"{serviceUrl.TrimEnd('/')}/{path}"))
        {
            Content = JsonContent.Create(activity, OutgoingJson.Context.OutgoingActivity),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var client = http.CreateClient(TeamsHttp.Name);
            using var response = await client.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? new((int)response.StatusCode, Id: Text(body, "id"))
                : new((int)response.StatusCode, Code: Text(body, "error", "code"), RetryAfter: Wait(response.Headers.RetryAfter));
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
