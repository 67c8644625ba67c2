using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Ledger;

/// <summary>Turns the reports of one caller about one target into the entry they amount to. The only place where that is decided.</summary>
public static class EntryComputer
{
    /// <param name="reports">All reports of the pair known at the moment asked about, in the order in which they were learnt; not empty.</param>
    /// <param name="book">The rulings that hold at that moment.</param>
    public static LedgerEntry Compute(
        int number, Figure caller, Figure target, IReadOnlyList<Report> reports, RulingBook book, LedgerOptions house)
    {
        var rulings = book.About(number);
        var trusted = EntryStanding.Trusted(reports, house);
        var counted = trusted.Length > 0 ? trusted : [.. reports];
        var calls = counted.Where(r => !r.Call.Retracted).ToArray();
        var shown = calls.Length > 0 ? calls : counted;
        var strongest = shown.MaxBy(r => (r.Call.Class, r.Call.Strength))!;
        var best = shown
            .Where(r => r.Call.Class == strongest.Call.Class && r.Call.Strength == strongest.Call.Strength)
            .MinBy(r => (r.Call.Evidence.Quote is null, r.Day, r.Story.LearntAt))!;
        var told = Corrected(rulings, CorrectedField.Day) is { } day ? PartialDate.Parse(day) : Told(shown);
        var state = EntryStanding.Of(reports, rulings, house);
        return new()
        {
            Number = number,
            Caller = Corrected(rulings, CorrectedField.Name) is { } name ? caller with { Name = name, Aliases = [caller.Name, .. caller.Aliases] } : caller,
            Target = target,
            State = state,
            Strength = strongest.Call.Strength,
            Class = rulings.LastOrDefault(r => r.Kind == RulingKind.Reclass)?.Class ?? strongest.Call.Class,
            Day = told?.Earliest ?? shown.Min(r => r.Day),
            Told = told,
            Role = Corrected(rulings, CorrectedField.Role) ?? Commonest(counted.Select(r => r.Call.Caller.Role)),
            Party = Corrected(rulings, CorrectedField.Party) ?? Commonest(counted.Select(r => r.Call.Caller.Party)),
            Reason = Corrected(rulings, CorrectedField.Reason) ?? best.Call.Reason ?? reports.Select(r => r.Call.Reason).FirstOrDefault(r => r is not null),
            Reports = reports,
            Best = best,
            IsInDoubt = trusted.Length == 0 && state == EntryState.AwaitingRuling,
            IsRenewed = state.Stands() && EntryStanding.WasWithdrawn(trusted, rulings),
            Rulings = rulings,
            EvidenceChanges = state == EntryState.Rejected ? [] : EvidenceMarks.Of(reports, rulings),
            Proposals = book.ProposedAbout(number),
        };
    }

    private static string? Corrected(IReadOnlyList<Ruling> rulings, CorrectedField field) => rulings.LastOrDefault(r => r.Field == field)?.Value;

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

    /// <summary>What most stories say; of equals, what was said first.</summary>
    private static string? Commonest(IEnumerable<string?> values) => values
        .OfType<string>()
        .GroupBy(v => v, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Count())
        .FirstOrDefault()?.First();
}
