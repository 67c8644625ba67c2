namespace NewsBot.Core.Stories.Origins;

/// <summary>A story that shares marks with the one in hand.</summary>
/// <param name="Origin">The origin it was given when it came.</param>
public sealed record CopyCandidate(StoryId Story, StoryId Origin, string Text);
