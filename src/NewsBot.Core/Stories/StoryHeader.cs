namespace NewsBot.Core.Stories;

/// <summary>What a source line needs of a story: everything but its text.</summary>
public sealed record StoryHeader(StoryId Id, Uri Link, string Feed, string Title, DateTimeOffset? Published, DateTimeOffset LearntAt)
{
    /// <summary>The story that brought this copy into the record first; itself where it stands alone. Stories of one origin likely are one text.</summary>
    public StoryId Origin { get; init; } = Id;

    public static StoryHeader Of(Story story) => new(story.Id, story.Link, story.Feed, story.Title, story.Published, story.LearntAt);
}
