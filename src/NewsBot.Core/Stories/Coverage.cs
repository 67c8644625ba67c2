namespace NewsBot.Core.Stories;

/// <summary>What an answer rests on.</summary>
/// <param name="Since">The publication time of the oldest story; null while there is none.</param>
/// <param name="Feeds">How many feeds the stories came from.</param>
public sealed record Coverage(int Stories, int Feeds, DateTimeOffset? Since);
