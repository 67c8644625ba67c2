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

    /// <summary>What travels with it unseen; an edit may bring other.</summary>
    public JsonElement? Metadata => Edited is { } edited && edited.TryGetProperty("metadata", out var newer) ? newer
        : Body.TryGetProperty("metadata", out var metadata) ? metadata : null;

    public string? DeliveryKey => Metadata?.GetProperty("event_payload").GetProperty("key").GetString();
}
