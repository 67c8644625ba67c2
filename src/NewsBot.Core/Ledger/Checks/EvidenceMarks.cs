using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Ledger.Checks;

/// <summary>Decides which changes of evidence an entry is marked with: what the newest version of each source makes of its words, until an editor rules.</summary>
internal static class EvidenceMarks
{
    /// <param name="reports">All reports of the entry, in the order in which they were learnt.</param>
    /// <param name="rulings">The rulings that hold about the entry, in order.</param>
    public static IReadOnlyList<EvidenceChange> Of(IReadOnlyList<Report> reports, IReadOnlyList<Ruling> rulings)
    {
        if (reports.All(r => r.Checks.Count == 0))
        {
            return [];
        }

        var ruled = rulings.LastOrDefault(Looks)?.At;
        var sources = reports.Select(r => r.Story.Id).Distinct().ToList();
        return [.. reports
            .Where(r => r.Checks is [.., { Holds: false } last] && !(last.At <= ruled))
            .Select(r => new EvidenceChange(sources.IndexOf(r.Story.Id) + 1, r, r.Checks[^1]))
            .DistinctBy(c => (c.Source, c.Said))
            .OrderBy(c => c.Source)];
    }

    /// <summary>Putting a name right, or telling two people apart, says nothing of whether the words stand.</summary>
    private static bool Looks(Ruling ruling) => ruling.Kind is not (RulingKind.Correct or RulingKind.Merge or RulingKind.Split);
}
