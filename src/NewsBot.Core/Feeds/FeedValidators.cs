namespace NewsBot.Core.Feeds;

/// <summary>What lets a server say "not modified" (RFC 9110, sections 8.8.2 and 8.8.3), and a hash for servers that never say it.</summary>
/// <param name="BodyHash">Hash of the last body; equal means nothing is new.</param>
public sealed record FeedValidators(string? ETag, string? LastModified, string? BodyHash)
{
    public static FeedValidators None { get; } = new(null, null, null);
}
