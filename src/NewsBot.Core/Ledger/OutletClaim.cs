using NewsBot.Core.Calls;

namespace NewsBot.Core.Ledger;

/// <summary>The latest number that an outlet gives for a target, held against our own list.</summary>
/// <param name="Named">How many of the same kind our list names; null where the two cannot be compared, as with letters and signatures.</param>
/// <param name="Overtaken">True where somebody has been named on our list since.</param>
public sealed record OutletClaim(ClaimReport Report, int? Named, bool Overtaken)
{
    private const int LargestCompared = 1000;

    private static readonly HashSet<string> Papers = new(StringComparer.OrdinalIgnoreCase) { "letters", "signatures", "names" };

    private static readonly HashSet<string> Anybody = new(StringComparer.OrdinalIgnoreCase) { "people", "others", "signatories", "figures", "politicians" };

    /// <summary>One for each outlet, the latest first; where a story gives several numbers, its largest.</summary>
    /// <param name="claims">All that are known about one target.</param>
    /// <param name="entries">All entries about that target.</param>
    public static IReadOnlyList<OutletClaim> Of(IReadOnlyList<ClaimReport> claims, IReadOnlyList<LedgerEntry> entries)
    {
        var standing = entries.Where(e => e.AsksToGo()).ToArray();
        DateOnly? newest = standing.Length > 0 ? standing.Max(e => e.Day) : null;
        return [.. claims
            .GroupBy(c => c.Story.Feed, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.OrderByDescending(c => c.At).ThenByDescending(c => c.Claim.Number).First())
            .OrderByDescending(c => c.At).ThenBy(c => c.Story.Feed, StringComparer.Ordinal)
            .Select(c => new OutletClaim(c, NamedOf(c.Claim, standing), DateOnly.FromDateTime(c.At.DateTime) < newest))];
    }

    /// <summary>How many more the outlet counts than we name; 0 where it is not more, or cannot be compared.</summary>
    public int Difference => Named is { } named ? Math.Max(0, Report.Claim.Number - named) : 0;

    private static int? NamedOf(CountClaim claim, IReadOnlyCollection<LedgerEntry> standing)
    {
        if (claim.Number >= LargestCompared || (claim.Counted is { } paper && Papers.Contains(paper)))
        {
            return null;
        }

        var people = standing.Where(e => e.Caller.IsPerson);
        if (claim.Counted is not { } counted || Anybody.Contains(counted))
        {
            return people.Count();
        }

        var kinds = counted.Split(' ').Select(w => w.EndsWith('s') ? w[..^1] : w).ToArray();
        return people.Count(e => e.Role is { } role && role.Split(' ', ',', '-').Any(w => kinds.Contains(w, StringComparer.OrdinalIgnoreCase)));
    }
}
