namespace NewsBot.Model;

/// <summary>A call as a model tells it; any part may be missing.</summary>
internal sealed record ProposedLine(string? Caller, string? Target, string? Quote);
