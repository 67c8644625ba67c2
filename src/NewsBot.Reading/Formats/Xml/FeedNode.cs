namespace NewsBot.Reading.Formats.Xml;

/// <summary>A piece of an element's content: text or an element, never both.</summary>
internal readonly record struct FeedNode(string? Text, FeedElement? Element);
