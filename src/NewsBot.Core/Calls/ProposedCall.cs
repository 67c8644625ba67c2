namespace NewsBot.Core.Calls;

/// <summary>What a proposer claims a story says.</summary>
/// <param name="Quote">The words of the story that it claims to stand on.</param>
public sealed record ProposedCall(string Caller, string Target, string Quote);
