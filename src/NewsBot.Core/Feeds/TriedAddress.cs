namespace NewsBot.Core.Feeds;

/// <summary>An address that was tried and is no feed.</summary>
public sealed record TriedAddress(Uri Url, string Why);
