using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Rules;

/// <summary>One mention, or several that are joined: "Ann Roe, Tom Day and the mayor".</summary>
internal sealed record MentionChain(IReadOnlyList<Mention> Mentions, int Start, int End);
