using NewsBot.Core.Calls;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>What an entry amounts to, in at most three sentences: the call, whether it was withdrawn and made anew, whether it is denied.</summary>
public static class EntrySummary
{
    /// <param name="stances">What else the caller said of the target, in the order learnt.</param>
    /// <param name="thisYear">Days of this year are told without it.</param>
    public static Summary Of(LedgerEntry entry, IReadOnlyList<StanceReport> stances, int thisYear)
    {
        var clauses = new List<Clause>();
        var calls = entry.Reports.Where(r => !r.Call.Retracted).ToArray();
        if (calls.Length > 0)
        {
            clauses.Add(Called(entry, calls) with { InDoubt = entry.State is EntryState.AwaitingRuling or EntryState.Held or EntryState.Disputed });
        }

        if (entry.Withdrawal() is { } taken && entry.State is not (EntryState.AwaitingRuling or EntryState.Held))
        {
            clauses.Add(Clause(entry, CallWords.Of(taken.Call), null, [taken]));
            if (entry.Stands() && calls.LastOrDefault(r => r.Call.Date is { } day && day.Earliest > taken.Published()) is { } anew)
            {
                clauses.Add(Clause(entry, new("called again on ", " to go"), anew.Call.Date, [anew]));
            }
        }

        if (stances.LastOrDefault(s => s.Stance.Kind == StanceKind.Denied) is { } denied && clauses.Count < 3)
        {
            clauses.Add(Summaries.Clause.Of([(Named(entry, denied.Stance), new Source(denied.Story, denied.Stance.Evidence))]));
        }

        var telling = new Telling(thisYear);
        var best = BestWords.Of(entry.Reports.Where(r => r.Call.Class <= entry.Class).OrderBy(r => r != entry.Best).Select(r => (r.Call, Source.Of(r))));
        return new(
            [.. clauses.Select(c => telling.Tell(c))],
            best is { } quoted ? new(quoted.Call.Evidence.Quote!, entry.Caller.Name, quoted.Source) : null);
    }

    /// <summary>The strongest call with the first day that its own reports tell; a softer one of an earlier day has its place in the history.</summary>
    private static Clause Called(LedgerEntry entry, Report[] calls)
    {
        var strongest = calls.Where(r => r.Call.Class == entry.Class && r.Call.Strength == entry.Strength).OrderBy(r => r != entry.Best).ToArray();
        var days = strongest.Select(r => r.Call.Date).OfType<PartialDate>().ToArray();
        var told = days.Length == 0 ? (PartialDate?)null : days.Contains(entry.Told ?? days[0]) ? entry.Told ?? days[0] : days.MinBy(d => d.Earliest);
        var reason = strongest.Concat(calls).Select(r => ReasonWords.Fit(r.Call.Reason)).FirstOrDefault(r => r is not null);
        return Clause(entry, CallWords.Of(strongest[0].Call), told, [.. strongest, .. calls.Except(strongest)]) with { Reason = reason };
    }

    private static Clause Clause(LedgerEntry entry, CallWords verb, PartialDate? day, IReadOnlyList<Report> reports) => new(
        verb,
        [new(entry.Target.Name, entry.Reports.Select(r => r.Call.Target.Role).FirstOrDefault(r => RoleWords.Fit(r) is not null))],
        [.. reports.Select(r => (new Caller(entry.Caller.Name, entry.Caller.Kind, entry.Role, entry.Party), Source.Of(r)))],
        day,
        Reason: null);

    private static Stance Named(LedgerEntry entry, Stance stance) =>
        stance with { Holder = stance.Holder with { Name = entry.Caller.Name }, Target = stance.Target with { Name = entry.Target.Name } };
}
