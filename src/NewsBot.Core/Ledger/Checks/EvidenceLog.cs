using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Ledger.Checks;

/// <summary>All that later versions of its sources brought to an entry, whether it is marked for it or not.</summary>
public static class EvidenceLog
{
    /// <param name="offset">The offset in which times are told.</param>
    public static IReadOnlyList<(DateTimeOffset At, string Words)> Lines(LedgerEntry entry, TimeSpan offset)
    {
        var sources = RulingRules.Sources(entry);
        return [.. entry.Reports
            .SelectMany(r => r.Checks.Select(c => (c.At, $"{Label(c)} {Source(r)} said “{EntryLine.Shorten(r.Words)}”; {EvidenceWords.Now(r.Words, c, offset)}")))
            .Concat(entry.Reports.Except(sources).Where(r => r.Version > 1).Select(r => (
                r.Story.LearntAt, $"{Source(r)}, read again, {(r.Call.Retracted ? "tells that it was taken back" : "says")}: “{EntryLine.Shorten(r.Words)}”")))
            .OrderBy(l => l.Item1)];

        string Source(Report report) => $"source {sources.TakeWhile(s => s.Story.Id != report.Story.Id).Count() + 1}";
    }

    private static string Label(EvidenceCheck check) => check.Holds ? "EVIDENCE BACK:" : $"{EvidenceWords.Mark}:";
}
