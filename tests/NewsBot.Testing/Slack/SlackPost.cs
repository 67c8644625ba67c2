using System.Text.Json;

namespace NewsBot.Testing.Slack;

/// <summary>A post that the double accepted.</summary>
/// <param name="Channel">The channel, or "response_url" for an answer to one person.</param>
/// <param name="Body">The whole body as it came.</param>
public sealed record SlackPost(string Channel, string Ts, JsonElement Body)
{
    /// <summary>The body of the last edit; null where it stands as posted.</summary>
    public JsonElement? Edited { get; init; }

    /// <summary>The words that stand there now.</summary>
    public string Now => (Edited ?? Body).GetProperty("text").GetString() ?? "";

    public string Text => Body.GetProperty("text").GetString() ?? "";

    public string? ThreadTs => Body.TryGetProperty("thread_ts", out var thread) ? thread.GetString() : null;

    public bool HasBlocks => Body.TryGetProperty("blocks", out _);

    public string? DeliveryKey =>
        Body.TryGetProperty("metadata", out var metadata) ? metadata.GetProperty("event_payload").GetProperty("key").GetString() : null;
}
