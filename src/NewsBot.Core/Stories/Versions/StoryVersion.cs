namespace NewsBot.Core.Stories.Versions;

/// <summary>A story as it was read again. The <see cref="Story"/> itself is version 1 and stays as it is; versions are only ever added.</summary>
/// <param name="Number">From 2.</param>
/// <param name="LearntAt">When NewsBot first saw this version.</param>
/// <param name="Title">Empty where the page could not be read any more, and so is <paramref name="Text"/>.</param>
public sealed record StoryVersion(StoryId Story, int Number, DateTimeOffset LearntAt, PageState State, string Title, string Text)
{
    /// <summary>The first version, as one of them.</summary>
    public static StoryVersion First(Story story) => new(story.Id, 1, story.LearntAt, PageState.Read, story.Title, story.Text);

    /// <summary>The coordinate system of the evidence that was found in this version, as <see cref="Story.Whole"/> is for the first.</summary>
    public string Whole => Title + "\n\n" + Text;
}
