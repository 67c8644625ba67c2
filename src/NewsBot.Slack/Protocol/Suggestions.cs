namespace NewsBot.Slack.Protocol;

/// <summary>The answer to a menu that asks for its options while one types, at most a hundred.</summary>
internal sealed record Suggestions(IReadOnlyList<Option> Options);
