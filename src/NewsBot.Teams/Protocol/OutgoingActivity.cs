namespace NewsBot.Teams.Protocol;

/// <summary>A message of ours.</summary>
/// <param name="Summary">The words of the notification.</param>
internal sealed record OutgoingActivity(string Summary)
{
    public string Type { get; } = "message";

    /// <summary>The message in plain words, where no card can be sent. Never beside a card: the service would make two posts of it.</summary>
    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public IReadOnlyList<CardAttachment>? Attachments { get; init; }

    public OutgoingChannelData? ChannelData { get; init; }
}

internal sealed record CardAttachment(AdaptiveCard Content)
{
    public string ContentType { get; } = "application/vnd.microsoft.card.adaptive";
}

/// <param name="Delivery">The key of the delivery that this post is, so that it can be told from another.</param>
internal sealed record OutgoingChannelData(string Delivery);
