namespace NewsBot.Web.Out.Feeds;

/// <summary>One call, or one change of the list.</summary>
/// <param name="Id">The same for ever.</param>
/// <param name="Link">Its permanent page here.</param>
/// <param name="Source">The story it stands on, opening at its words; null for none.</param>
/// <param name="Html">The same as <paramref name="Text"/> with its sources, as markup.</param>
internal sealed record FeedItem(
    string Id, string Title, Uri Link, Uri? Source, DateTimeOffset Published, DateTimeOffset Updated, string Text, string Html, IReadOnlyList<string> Tags);
