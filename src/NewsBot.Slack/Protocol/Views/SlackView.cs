namespace NewsBot.Slack.Protocol.Views;

/// <summary>A modal or somebody's Home.</summary>
/// <param name="Type">"modal" or "home".</param>
internal sealed record SlackView(string Type, IReadOnlyList<SlackBlock> Blocks)
{
    public string? CallbackId { get; init; }

    public TextObject? Title { get; init; }

    /// <summary>Needed where there is something to fill in.</summary>
    public TextObject? Submit { get; init; }

    public TextObject? Close { get; init; }

    /// <summary>What comes back with it, unseen; not to be trusted with more than the sender may do.</summary>
    public string? PrivateMetadata { get; init; }
}
