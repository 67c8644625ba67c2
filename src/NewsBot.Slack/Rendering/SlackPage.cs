using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>What fits into one post.</summary>
/// <param name="Text">The same in plain words: the notification, and all that a screen reader reads.</param>
internal sealed record SlackPage(string Text, IReadOnlyList<SlackBlock> Blocks);
