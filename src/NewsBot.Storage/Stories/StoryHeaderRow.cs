using NewsBot.Core.Stories;

namespace NewsBot.Storage.Stories;

/// <summary>The columns of a story without its text, alone or in front of what the story reports.</summary>
internal abstract class StoryHeaderRow
{
    /// <summary>What is selected for a header, from <c>stories s</c>.</summary>
    public const string Columns = "s.learnt_at, " + Timeless;

    /// <summary>The same for what a version of the story reports, from <c>reports r</c> or <c>stances r</c>: learnt when that version was.</summary>
    public const string ColumnsOfReport = "r.learnt_at, " + Timeless;

    private const string Timeless = "s.id, s.link, s.feed, s.title, s.published_at, s.published_offset, s.learnt_offset, "
        + "(select o.origin_id from story_origins o where o.story_number = s.number) as origin_id";

    public string Id { get; init; } = "";

    public string Link { get; init; } = "";

    public string Feed { get; init; } = "";

    public string Title { get; init; } = "";

    public string? PublishedAt { get; init; }

    public int? PublishedOffset { get; init; }

    public string LearntAt { get; init; } = "";

    public int LearntOffset { get; init; }

    /// <summary>Null where the story is its own origin.</summary>
    public string? OriginId { get; init; }

    public StoryHeader Header() => new(
        new(Id), new(Link), Feed, Title, UtcText.ReadOrNull(PublishedAt, PublishedOffset), UtcText.Read(LearntAt, LearntOffset))
    {
        Origin = new(OriginId ?? Id),
    };
}
