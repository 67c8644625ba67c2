using System.Text.Json;

namespace NewsBot.Testing.Teams;

/// <summary>A post that the double accepted.</summary>
/// <param name="Conversation">The conversation or thread it went to.</param>
/// <param name="RawPath">The path as it came, escapes and all.</param>
public sealed record TeamsPost(string Conversation, string Id, JsonElement Body, string RawPath)
{
    /// <summary>What was put in its place; null where it stands as posted.</summary>
    public TeamsPost? Edited { get; init; }

    public bool IsTyping => Body.TryGetProperty("type", out var type) && type.GetString() == "typing";

    public string Summary => Body.TryGetProperty("summary", out var summary) ? summary.GetString() ?? "" : "";

    public string? Text => Body.TryGetProperty("text", out var text) ? text.GetString() : null;

    public JsonElement? Card => Body.TryGetProperty("attachments", out var attachments) ? attachments[0].GetProperty("content") : null;

    /// <summary>All words that the card shows.</summary>
    public string Words => Card is { } card ? string.Join('\n', AdaptiveCardRules.Runs(card).Select(run => run.GetProperty("text").GetString())) : "";

    /// <summary>The buttons of the card.</summary>
    public IReadOnlyList<JsonElement> Buttons => Card is { } card ? [.. AdaptiveCardRules.Buttons(card)] : [];

    public string? DeliveryKey => Body.TryGetProperty("channelData", out var data) ? data.GetProperty("delivery").GetString() : null;
}
