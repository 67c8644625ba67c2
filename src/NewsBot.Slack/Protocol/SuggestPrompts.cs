namespace NewsBot.Slack.Protocol;

/// <summary>The body of <c>assistant.threads.setSuggestedPrompts</c>.</summary>
internal sealed record SuggestPrompts(string ChannelId, string ThreadTs, IReadOnlyList<SuggestedPrompt> Prompts);
