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

    /// <summary>How the card is drawn anew.</summary>
    public CardRefresh? Refresh { get; init; }
}

internal sealed record CardWidth(string Width);

/// <param name="UserIds">For whom that is done by itself whenever they see the card, at most sixty; for all others when they ask for it.</param>
internal sealed record CardRefresh(CardAction Action, IReadOnlyList<string> UserIds);
