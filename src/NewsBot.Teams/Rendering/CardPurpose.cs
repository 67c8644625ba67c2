namespace NewsBot.Teams.Rendering;

/// <summary>What a card is drawn for.</summary>
/// <param name="Shows">The words that draw it anew, where that may be done at any time; null where it stays what it was.</param>
/// <param name="AskedBy">Who asked for it, by the id that cards are refreshed for; null for nobody.</param>
/// <param name="DialogKey">The dialog whose form it is; null for a card that is none.</param>
/// <param name="IsInline">The form stands in the conversation, for a client that opens no dialogs.</param>
internal sealed record CardPurpose(string? Shows = null, string? AskedBy = null, string? DialogKey = null, bool IsInline = false)
{
    public static CardPurpose Plain { get; } = new();

    /// <summary>It stands in a dialog, where buttons send the dialog off.</summary>
    public bool IsDialog => DialogKey is not null && !IsInline;
}
