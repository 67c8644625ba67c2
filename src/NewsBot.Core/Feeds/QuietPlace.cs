namespace NewsBot.Core.Feeds;

/// <summary>A host or registrable domain that is left alone for a while, by all hosts of NewsBot.</summary>
public sealed record QuietPlace(string Name, DateTimeOffset Until);
