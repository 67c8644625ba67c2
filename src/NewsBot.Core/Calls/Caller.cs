namespace NewsBot.Core.Calls;

/// <summary>Who asks, as one story tells it.</summary>
/// <param name="Name">The fullest name in the story, without titles and post-nominals.</param>
/// <param name="Role">What the story says they are ("leader of Burnley Council"); null where it does not.</param>
/// <param name="Party">Only if the story gives it.</param>
/// <param name="Aliases">Other spellings of the name in the story, misprints among them.</param>
public sealed record Caller(string Name, CallerKind Kind, string? Role = null, string? Party = null, IReadOnlyList<string>? Aliases = null);
