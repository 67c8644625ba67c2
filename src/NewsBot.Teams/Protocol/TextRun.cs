namespace NewsBot.Teams.Protocol;

internal sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";

    public string? Size { get; init; }

    public string? Weight { get; init; }

    public string? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Underline { get; init; }

    public bool? Strikethrough { get; init; }

    /// <summary>"Monospace" for bars of characters; null for the text's own.</summary>
    public string? FontType { get; init; }

    public OpenUrlAction? SelectAction { get; init; }
}
