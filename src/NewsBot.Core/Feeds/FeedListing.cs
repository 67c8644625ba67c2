using NewsBot.Core.Stories;

namespace NewsBot.Core.Feeds;

/// <summary>How a feed listed a story last.</summary>
/// <param name="Content">A short name for its words (<see cref="StableHash"/>); null where it was never noted.</param>
/// <param name="Updated">When the feed says it was updated; null where it never did.</param>
/// <param name="Story">The story that was made of it; null where none was.</param>
public sealed record FeedListing(string? Content, DateTimeOffset? Updated, StoryId? Story)
{
    /// <summary>A short name for its cleaned link; null where it has none of its own.</summary>
    public string? LinkKey { get; init; }

    /// <summary>A short name for its title and date together; null where it lacks one of them.</summary>
    public string? HeadlineKey { get; init; }

    /// <summary>Whether a later listing tells of an update: other words, or a later time.</summary>
    public bool IsUpdatedBy(FeedListing later) =>
        Content is not null && (Content != later.Content || (later.Updated is { } now && (Updated is not { } before || now > before)));
}
