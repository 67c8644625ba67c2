using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>What fits into one post: a card, and the same in plain words.</summary>
internal sealed record CardPage(AdaptiveCard Card, string Words);
