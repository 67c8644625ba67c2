namespace NewsBot.Teams.Rendering;

/// <summary>What a card is drawn for.</summary>
/// <param name="Shows">The words that draw it anew, where that may be done at any time; null where it stays what it was.</param>
/// <param name="AskedBy">Who asked for it, by the id that cards are refreshed for; null for nobody.</param>
/// <param name="DialogKey">The dialog it stands in, where buttons send the dialog off; null for a card in a conversation.</param>
internal sealed record CardPurpose(string? Shows = null, string? AskedBy = null, string? DialogKey = null)
{
    public static CardPurpose Plain { get; } = new();

    public bool IsDialog => DialogKey is not null;
}
