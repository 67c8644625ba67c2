namespace NewsBot.Slack.Protocol;

/// <summary>What the assistant pane suggests.</summary>
internal sealed record SuggestedPrompt(string Title, string Message);
