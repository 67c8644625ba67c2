using NewsBot.Core.Stories;

namespace NewsBot.Storage.Stories;

/// <summary>The columns of a story without its text, alone or in front of what the story reports.</summary>
internal abstract class StoryHeaderRow
{
    public string Id { get; init; } = "";

    public string Link { get; init; } = "";

    public string Feed { get; init; } = "";

    public string Title { get; init; } = "";

    public string? PublishedAt { get; init; }

    public int? PublishedOffset { get; init; }

    public string LearntAt { get; init; } = "";

    public int LearntOffset { get; init; }

    public StoryHeader Header() => new(
        new(Id), new(Link), Feed, Title, UtcText.ReadOrNull(PublishedAt, PublishedOffset), UtcText.Read(LearntAt, LearntOffset));
}
