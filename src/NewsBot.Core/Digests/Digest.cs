namespace NewsBot.Core.Digests;

/// <summary>What is new in a span of time, worked out but not yet put into words.</summary>
/// <param name="Since">The moment up to which everything has been told; null for all there is.</param>
/// <param name="Sections">One for each target with news, most news first.</param>
public sealed record Digest(DateTimeOffset? Since, DateTimeOffset Until, IReadOnlyList<DigestSection> Sections)
{
    public bool IsEmpty => Sections.Count == 0;
}
