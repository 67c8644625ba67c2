namespace NewsBot.Core.Feeds;

/// <summary>A WebSub hub and the topic by which it knows the feed (W3C WebSub, section 4).</summary>
public sealed record FeedHub(Uri Hub, Uri Topic);
