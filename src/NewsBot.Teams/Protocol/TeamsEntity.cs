namespace NewsBot.Teams.Protocol;

/// <summary>Something marked in a text; of the kinds there are, we read mentions.</summary>
/// <param name="Text">The words in the message that stand for it.</param>
internal sealed record TeamsEntity(string? Type, TeamsAccount? Mentioned, string? Text);
