namespace NewsBot.Teams.Protocol;

/// <summary>A message of ours, or the sign that we are typing one.</summary>
internal sealed record OutgoingActivity
{
    public const string TypingType = "typing";

    public string Type { get; init; } = "message";

    /// <summary>The words of the notification.</summary>
    public string? Summary { get; init; }

    /// <summary>The message in plain words, where no card can be sent. Never beside a card: the service would make two posts of it.</summary>
    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public IReadOnlyList<CardAttachment>? Attachments { get; init; }

    /// <summary>What may be said next, offered above the box one types in. Personal chats only.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    public OutgoingChannelData? ChannelData { get; init; }

    public static OutgoingActivity Typing { get; } = new() { Type = TypingType };
}

internal sealed record CardAttachment(AdaptiveCard Content)
{
    public const string Type = "application/vnd.microsoft.card.adaptive";

    public string ContentType { get; } = Type;
}

/// <param name="Delivery">The key of the delivery that this post is, so that it can be told from another.</param>
internal sealed record OutgoingChannelData(string Delivery);

internal sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<ImBack> Actions);

/// <summary>Pressing it says the words, for all in the chat to see.</summary>
internal sealed record ImBack(string Title, string Value)
{
    public string Type { get; } = "imBack";
}
