using NewsBot.Core.Ledger;

namespace NewsBot.Core.Digests;

/// <summary>What is new in a span of time, worked out but not yet put into words.</summary>
/// <param name="Since">The moment up to which everything has been told; null for all there is.</param>
/// <param name="Sections">One for each target with news, most news first.</param>
public sealed record Digest(DateTimeOffset? Since, DateTimeOffset Until, IReadOnlyList<DigestSection> Sections)
{
    public bool IsEmpty => Sections.Count == 0;

    /// <summary>The same with those news alone that pass; targets without any are left out. Counts stay what they are: they are of the whole list.</summary>
    public Digest Only(Func<LedgerEntry, bool> fresh, Func<LedgerEntry, bool> rest) => this with
    {
        Sections = [.. Sections
            .Select(s => s with
            {
                Fresh = [.. s.Fresh.Where(fresh)],
                Changed = [.. s.Changed.Where(c => rest(c.Entry))],
                Awaiting = [.. s.Awaiting.Where(rest)],
            })
            .Where(s => !s.IsEmpty)],
    };

    /// <summary>The same with what is no news told apart from what is (<see cref="DigestSection.Learnt"/>).</summary>
    internal Digest Apart(Func<LedgerEntry, bool> isNoNews) => this with
    {
        Sections = [.. Sections.Select(s => s with { Fresh = [.. s.Fresh.Where(e => !isNoNews(e))], Learnt = [.. s.Fresh.Where(isNoNews)] })],
    };
}
