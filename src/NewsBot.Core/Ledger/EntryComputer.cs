using NewsBot.Core.Calls;
using NewsBot.Core.Figures;

namespace NewsBot.Core.Ledger;

/// <summary>Turns the reports of one caller about one target into the entry they amount to. The only place where that is decided.</summary>
public static class EntryComputer
{
    /// <param name="reports">All reports of the pair known at the moment asked about, in the order in which they were learnt; not empty.</param>
    /// <param name="line">The confidence line (<see cref="LedgerOptions.ConfidenceLine"/>).</param>
    public static LedgerEntry Compute(int number, Figure caller, Figure target, IReadOnlyList<Report> reports, double line)
    {
        var trusted = reports.Where(r => r.Call.Confidence >= line).ToArray();
        var counted = trusted.Length > 0 ? trusted : [.. reports];
        var calls = counted.Where(r => !r.Call.Retracted).ToArray();
        var shown = calls.Length > 0 ? calls : counted;
        var strongest = shown.MaxBy(r => (r.Call.Class, r.Call.Strength))!;
        var best = shown
            .Where(r => r.Call.Class == strongest.Call.Class && r.Call.Strength == strongest.Call.Strength)
            .MinBy(r => (r.Call.Evidence.Quote is null, r.Day, r.Story.LearntAt))!;
        var told = Told(shown);
        return new()
        {
            Number = number,
            Caller = caller,
            Target = target,
            State = trusted.Length == 0 ? EntryState.AwaitingRuling
                : LastWordIsWithdrawal(trusted) ? EntryState.Withdrawn
                : EntryState.Standing,
            Strength = strongest.Call.Strength,
            Class = strongest.Call.Class,
            Day = told?.Earliest ?? shown.Min(r => r.Day),
            Told = told,
            Role = Commonest(counted.Select(r => r.Call.Caller.Role)),
            Party = Commonest(counted.Select(r => r.Call.Caller.Party)),
            Reports = reports,
            Best = best,
        };
    }

    /// <summary>
    /// A call stays withdrawn when later stories only retell it with its old date; it stands again when it is made anew, on a later day.
    /// </summary>
    private static bool LastWordIsWithdrawal(IReadOnlyList<Report> reports)
    {
        var withdrawn = reports.Where(r => r.Call.Retracted).ToArray();
        if (withdrawn.Length == 0)
        {
            return false;
        }

        var told = withdrawn.Max(Published);
        return !reports.Any(r => !r.Call.Retracted && r.Call.Date is { } date && date.Earliest > DateOnly.FromDateTime(told.DateTime));
    }

    /// <summary>The first date that a story tells; where it is a month or a year, the day within it that another story tells.</summary>
    private static PartialDate? Told(IReadOnlyList<Report> reports)
    {
        var first = reports.Min(r => r.Day);
        var dates = reports.Select(r => r.Call.Date).OfType<PartialDate>().Distinct().OrderBy(d => d.Earliest).ToArray();
        var span = dates.Where(d => d.Earliest == first).Select(d => (PartialDate?)d).MaxBy(d => d!.Value.Day is not null);
        return span is { Day: null } coarse
            ? dates.Where(d => d.Day is not null && d.Earliest <= coarse.Latest).Select(d => (PartialDate?)d).FirstOrDefault() ?? coarse
            : span;
    }

    private static DateTimeOffset Published(Report report) => report.Story.Published ?? report.Story.LearntAt;

    /// <summary>What most stories say; of equals, what was said first.</summary>
    private static string? Commonest(IEnumerable<string?> values) => values
        .OfType<string>()
        .GroupBy(v => v, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Count())
        .FirstOrDefault()?.First();
}
