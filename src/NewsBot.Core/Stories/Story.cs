namespace NewsBot.Core.Stories;

/// <summary>One piece of news as published.</summary>
public sealed record Story
{
    public required StoryId Id { get; init; }

    /// <summary>Where a reader finds it: absolute, http or https, tracking parts taken off.</summary>
    public required Uri Link { get; init; }

    /// <summary>The outlet as its feed is named in the record ("Port Seaton Post").</summary>
    public required string Feed { get; init; }

    public required string Title { get; init; }

    /// <summary>The page's own headline, where the feed gave another as <see cref="Title"/>; null where it did not.</summary>
    public string? PageTitle { get; init; }

    public string? Byline { get; init; }

    /// <summary>When the outlet says it was published, in the outlet's own offset; null where it does not say.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When NewsBot first had it. As-of answers go by this time.</summary>
    public required DateTimeOffset LearntAt { get; init; }

    /// <summary>The text as paragraphs split by a blank line, without the title.</summary>
    public required string Text { get; init; }

    /// <summary>True when the page could not be had and the feed's own text serves.</summary>
    public bool TextFromFeed { get; init; }

    /// <summary>
    /// Title, a blank line, text: the one coordinate system of <see cref="TextSpan"/>s in evidence.
    /// </summary>
    public string Whole => Title + "\n\n" + Text;
}
