using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace NewsBot.Model.Protocol;

/// <summary>OpenAI's chat completions (<c>POST …/chat/completions</c>), which many servers speak.</summary>
internal sealed class OpenAiChatClient(HttpClient http, ModelOptions options) : HttpChatClient(http)
{
    protected override HttpRequestMessage Request(IReadOnlyList<ChatMessage> messages, ChatOptions? chat)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Address, "chat/completions"))
        {
            Content = JsonContent.Create(new JsonObject
            {
                ["model"] = chat?.ModelId ?? options.Name,
                ["messages"] = Turns(messages),
                ["temperature"] = 0,
                ["max_tokens"] = MostTokens,
            }),
        };
        if (options.Key.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Key);
        }

        return request;
    }

    protected override string? Text(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0
        && choices[0].ValueKind == JsonValueKind.Object && choices[0].TryGetProperty("message", out var message)
        && message.ValueKind == JsonValueKind.Object && message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String
            ? content.GetString() : null;
}
