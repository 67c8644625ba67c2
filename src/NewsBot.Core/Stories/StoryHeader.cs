namespace NewsBot.Core.Stories;

/// <summary>What a source line needs of a story: everything but its text.</summary>
public sealed record StoryHeader(StoryId Id, Uri Link, string Feed, string Title, DateTimeOffset? Published, DateTimeOffset LearntAt)
{
    public static StoryHeader Of(Story story) => new(story.Id, story.Link, story.Feed, story.Title, story.Published, story.LearntAt);
}
