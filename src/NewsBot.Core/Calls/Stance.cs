using NewsBot.Core.Stories;

namespace NewsBot.Core.Calls;

/// <summary>What a named person or body says of a target without asking them to go, as one story reports it.</summary>
public sealed record Stance(StoryId Story, Caller Holder, Target Target, StanceKind Kind, Evidence Evidence);
