namespace NewsBot.Teams.Handlers;

/// <summary>Something that Teams brought and that waits to be done; as JSON it is what the inbox keeps.</summary>
internal sealed record TeamsWork
{
    public required WorkKind Kind { get; init; }

    public required string Tenant { get; init; }

    /// <summary>The service that carries the conversation.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>Where to answer: the conversation, or the thread of it in which it was said.</summary>
    public required string Conversation { get; init; }

    /// <summary>The conversation itself, for which things are set up there.</summary>
    public required string Place { get; init; }

    /// <summary>personal, groupChat or channel.</summary>
    public required string Type { get; init; }

    /// <summary>Who said it, by the directory's id where there is one.</summary>
    public required string Person { get; init; }

    /// <summary>The same person as this bot's conversations name them ("29:…"); null where nobody told.</summary>
    public string? Account { get; init; }

    /// <summary>What was said; of an installation, the name of whoever installed.</summary>
    public string Text { get; init; } = "";

    /// <summary>The message whose button was pressed, and the words that draw its card anew; null for none.</summary>
    public string? Card { get; init; }

    public string? Shows { get; init; }
}
