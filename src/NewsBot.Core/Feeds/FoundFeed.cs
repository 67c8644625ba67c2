namespace NewsBot.Core.Feeds;

/// <summary>A feed that was read.</summary>
/// <param name="Title">The feed's own; null where it has none.</param>
/// <param name="Newest">The title of its newest story; null where it lists none.</param>
/// <param name="How">Where it was found, in words.</param>
/// <param name="Gap">The usual time between two of its stories; null where its dates do not tell.</param>
public sealed record FoundFeed(Uri Url, string? Title, int Stories, string? Newest, DateTimeOffset? NewestAt, TimeSpan? Gap, string How);
