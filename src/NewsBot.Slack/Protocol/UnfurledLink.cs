namespace NewsBot.Slack.Protocol;

/// <summary>The preview of one link.</summary>
internal sealed record UnfurledLink(IReadOnlyList<SlackBlock> Blocks);
