namespace NewsBot.Web.Pages;

/// <summary>What a page says of itself to browsers, search engines and those who share it.</summary>
/// <param name="Canonical">Its one permanent address; null for a page that has none.</param>
/// <param name="Alternates">Feeds and files of the same, with their media type and name.</param>
internal sealed record PageHead(
    string Title, string? Description = null, Uri? Canonical = null, IReadOnlyList<(string Type, string Address, string Name)>? Alternates = null)
{
    /// <summary>The picture of the card; null for none.</summary>
    public PageImage? Image { get; init; }
}
