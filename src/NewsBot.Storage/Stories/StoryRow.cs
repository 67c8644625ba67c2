using NewsBot.Core.Stories;

namespace NewsBot.Storage.Stories;

internal sealed class StoryRow : StoryHeaderRow
{
    public string? Byline { get; init; }

    public string? PageTitle { get; init; }

    public bool TextFromFeed { get; init; }

    /// <summary>Empty where only the header was asked for.</summary>
    public string Text { get; init; } = "";

    public static StoryRow Of(Story story) => new()
    {
        Id = story.Id.Value,
        Link = story.Link.AbsoluteUri,
        Feed = story.Feed,
        Title = story.Title,
        PageTitle = story.PageTitle,
        Byline = story.Byline,
        PublishedAt = UtcText.Of(story.Published),
        PublishedOffset = story.Published is { } published ? UtcText.Offset(published) : null,
        LearntAt = UtcText.Of(story.LearntAt),
        LearntOffset = UtcText.Offset(story.LearntAt),
        TextFromFeed = story.TextFromFeed,
        Text = story.Text,
    };

    public Story Story() => new()
    {
        Id = new(Id),
        Link = new(Link),
        Feed = Feed,
        Title = Title,
        PageTitle = PageTitle,
        Byline = Byline,
        Published = UtcText.ReadOrNull(PublishedAt, PublishedOffset),
        LearntAt = UtcText.Read(LearntAt, LearntOffset),
        Text = Text,
        TextFromFeed = TextFromFeed,
    };
}
