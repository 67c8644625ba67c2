namespace NewsBot.Core.Stories;

/// <summary>A story's page as read: what the outlet says of itself and the text without furniture.</summary>
public sealed record Page
{
    public string? Title { get; init; }

    public string? Byline { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>The outlet's name as the page gives it.</summary>
    public string? Site { get; init; }

    /// <summary>Paragraphs split by a blank line; empty when the page has no readable text.</summary>
    public required string Text { get; init; }

    /// <summary>The canonical address where the page names one on its own site, else the address it came from.</summary>
    public required Uri Url { get; init; }

    /// <summary>BCP 47 tag; null where the page does not say.</summary>
    public string? Language { get; init; }

    /// <summary>True when the page says that the rest is for subscribers.</summary>
    public bool Paywalled { get; init; }
}
