namespace NewsBot.Core.Questions;

/// <summary><see cref="Remembered"/> as it is written down.</summary>
internal sealed record RememberedRow(
    Guid? Target, Guid? Person, string? PersonAsTyped, string? Intent, DateTimeOffset AskedAt, IReadOnlyList<string>? Parties, IReadOnlyList<string>? Words,
    IReadOnlyList<string>? Reasons, DateOnly? From, DateOnly? Until, string? Class, IReadOnlyList<string>? Without = null);
