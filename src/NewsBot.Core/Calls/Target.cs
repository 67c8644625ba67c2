namespace NewsBot.Core.Calls;

/// <summary>Who is asked to go, as one story tells it.</summary>
/// <param name="Name">The fullest name in the story, without titles and post-nominals; a board or committee under its own name.</param>
/// <param name="Role">The post the story gives ("prime minister", "leader of Burnley Council"); null where it gives none.</param>
/// <param name="Aliases">Other spellings of the name in the story, misprints among them.</param>
public sealed record Target(string Name, string? Role = null, IReadOnlyList<string>? Aliases = null);
