namespace NewsBot.Core.Feeds;

/// <summary>One story as a feed lists it.</summary>
public sealed record FeedEntry
{
    /// <summary>The feed's own id for it, as given (completed where it is a relative address); null where it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>Plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Absolute where the feed allows that to be worked out.</summary>
    public string? Link { get; init; }

    /// <summary>HTML as the feed gives it.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML as the feed gives it.</summary>
    public string? Content { get; init; }

    /// <summary>In UTC; null where absent or impossible.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>In UTC; null where absent or impossible.</summary>
    public DateTimeOffset? Updated { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];
}
