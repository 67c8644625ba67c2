using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace NewsBot.Model.Protocol;

/// <summary>A model behind a documented HTTP interface: one request, one whole answer.</summary>
internal abstract class HttpChatClient(HttpClient http) : IChatClient
{
    /// <summary>Longer answers are cut by the server: what we ask for is short.</summary>
    protected const int MostTokens = 1_000;

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var request = Request([.. messages], options);
        using var response = await http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            // The body may repeat what was sent, or the key: the status is enough.
            throw new HttpRequestException($"The model's server answered {(int)response.StatusCode}.", null, response.StatusCode);
        }

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return new(new ChatMessage(ChatRole.Assistant, Text(answer) ?? throw new JsonException("The model's server answered in a form that is not understood.")));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The HTTP client belongs to its factory.
    }

    protected abstract HttpRequestMessage Request(IReadOnlyList<ChatMessage> messages, ChatOptions? options);

    /// <summary>The text of the answer; null where there is none in it.</summary>
    protected abstract string? Text(JsonElement answer);

    protected static JsonArray Turns(IEnumerable<ChatMessage> messages) =>
        new([.. messages.Select(m => new JsonObject { ["role"] = m.Role.Value, ["content"] = m.Text })]);
}
