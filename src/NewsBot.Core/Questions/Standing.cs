using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;

namespace NewsBot.Core.Questions;

/// <summary>How entries are told apart in an answer.</summary>
internal static class Standing
{
    /// <summary>Counted for the class asked about, or as asking to go where none was.</summary>
    public static bool Counts(this LedgerEntry entry, CallClass? callClass) =>
        callClass is { } only ? entry.Stands() && entry.Class == only : entry.AsksToGo();

    /// <summary>The report by which the call was taken back: the latest, one that quotes before one that does not.</summary>
    public static Report? Withdrawal(this LedgerEntry entry) => entry.Reports
        .Where(r => r.Call.Retracted)
        .OrderBy(r => r.Call.Evidence.Quote is null)
        .ThenByDescending(r => r.Story.Published ?? r.Story.LearntAt)
        .FirstOrDefault();

    /// <summary>"8 people and 1 organisation".</summary>
    public static string Heads(IReadOnlyCollection<LedgerEntry> entries)
    {
        var people = entries.Count(e => e.Caller.IsPerson);
        var bodies = entries.Count - people;
        var parts = new List<string>();
        if (people > 0 || bodies == 0)
        {
            parts.Add(CoverageWords.Number(people, "person", "people"));
        }

        if (bodies > 0)
        {
            parts.Add(CoverageWords.Number(bodies, "body", "bodies"));
        }

        return string.Join(" and ", parts);
    }
}
