namespace NewsBot.Teams.Rendering;

/// <summary>What a card's buttons ask of us. Cards live for ever, so none of these may change its meaning.</summary>
internal static class CardVerbs
{
    /// <summary>Says the words behind the button.</summary>
    public const string Say = "say";

    /// <summary>Draws the card as it would be drawn now; changes nothing.</summary>
    public const string Refresh = "refresh";
}
