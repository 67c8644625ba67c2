namespace NewsBot.Web.Out.Feeds;

/// <summary>A feed that we put out, whatever its format.</summary>
/// <param name="Title">What it is a feed of.</param>
/// <param name="Page">The page it belongs to.</param>
/// <param name="Self">Its own address.</param>
/// <param name="Updated">When anything in it last changed.</param>
internal sealed record FeedDocument(string Title, Uri Page, Uri Self, DateTimeOffset Updated, IReadOnlyList<FeedItem> Items);
