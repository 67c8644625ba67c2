using System.Text.Json.Serialization;

namespace NewsBot.Teams.Protocol;

/// <summary>A card of the version that Teams draws.</summary>
internal sealed record AdaptiveCard(IReadOnlyList<CardElement> Body, string FallbackText)
{
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version { get; } = "1.5";

    [JsonPropertyName("msteams")]
    public CardWidth Width { get; } = new("Full");
}

internal sealed record CardWidth(string Width);
