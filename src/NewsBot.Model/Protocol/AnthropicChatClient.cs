using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace NewsBot.Model.Protocol;

/// <summary>Anthropic's messages (<c>POST …/messages</c>, version 2023-06-01).</summary>
internal sealed class AnthropicChatClient(HttpClient http, ModelOptions options) : HttpChatClient(http)
{
    protected override HttpRequestMessage Request(IReadOnlyList<ChatMessage> messages, ChatOptions? chat)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Address, "messages"))
        {
            Content = JsonContent.Create(new JsonObject
            {
                ["model"] = chat?.ModelId ?? options.Name,
                ["system"] = string.Join("\n\n", messages.Where(m => m.Role == ChatRole.System).Select(m => m.Text)),
                ["messages"] = Turns(messages.Where(m => m.Role != ChatRole.System)),
                ["temperature"] = 0,
                ["max_tokens"] = MostTokens,
            }),
        };
        request.Headers.Add("anthropic-version", "2023-06-01");
        if (options.Key.Length > 0)
        {
            request.Headers.Add("x-api-key", options.Key);
        }

        return request;
    }

    protected override string? Text(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array
            ? string.Concat(content.EnumerateArray()
                .Where(part => part.ValueKind == JsonValueKind.Object && part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
                .Select(part => part.GetProperty("text").GetString()))
            : null;
}
