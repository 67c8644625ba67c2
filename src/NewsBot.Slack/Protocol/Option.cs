namespace NewsBot.Slack.Protocol;

/// <summary>What can be picked.</summary>
internal sealed record Option(TextObject Text, string Value);
