namespace NewsBot.Slack.Protocol;

/// <summary>The body of <c>chat.unfurl</c>: by the id the event gave, which also serves a message that is still being typed.</summary>
/// <param name="Unfurls">By the address as the event wrote it.</param>
internal sealed record Unfurl(string UnfurlId, string Source, IReadOnlyDictionary<string, UnfurledLink> Unfurls);
