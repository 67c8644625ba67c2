using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>A block with its words, which say how much room it takes and are the plain form of it.</summary>
internal sealed record DrawnBlock(SlackBlock Block, string Words)
{
    /// <summary>How many blocks, this one the first, are of no use on different pages.</summary>
    public int Together { get; init; } = 1;
}
