using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Corrections;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Published;

/// <summary>
/// Tells what became of an entry on the published list, by computing it anew at each moment at which it may have changed. An entry that is not
/// public now is told of without its names, and only where it was public before.
/// </summary>
internal static class EntryChanges
{
    /// <param name="rulings">All rulings about the entry, those that no longer hold among them.</param>
    public static IReadOnlyList<PublishedChange> Of(LedgerEntry entry, IReadOnlyList<Ruling> rulings, LedgerOptions house)
    {
        var named = Uncorrected(entry);
        var changes = new List<PublishedChange>();
        LedgerEntry? before = null;
        var wasEver = false;
        foreach (var at in Moments(entry, rulings, house))
        {
            Report[] reports = [.. entry.Reports.Where(r => r.Story.LearntAt <= at).Select(r => Seen(r, at))];
            if (reports.Length == 0)
            {
                continue;
            }

            var book = rulings.Count == 0 ? RulingBook.Empty : new RulingBook([.. rulings.Where(r => r.At <= at)], house.NeedsSecondEditor);
            var now = EntryComputer.Compute(entry.Number, named, entry.Target, reports, book, house);
            if (Between(before, now, at, wasEver) is { } change)
            {
                changes.Add(change);
            }

            wasEver |= now.IsPublic();
            before = now;
        }

        return entry.IsPublic() ? changes : [.. changes.Select(Unnamed)];
    }

    private static PublishedChange? Between(LedgerEntry? before, LedgerEntry now, DateTimeOffset at, bool wasEver)
    {
        var delta = Counted(now) - Counted(before);
        var time = at.ToString("HH:mm", CultureInfo.InvariantCulture);
        switch (before?.IsPublic() ?? false, now.IsPublic())
        {
            case (false, false):
                return null;
            case (true, false):
                return new(at, now.Number, now.State == EntryState.Rejected ? "WITHDRAWN" : "HELD", now.State == EntryState.Rejected
                    ? $"WITHDRAWN {time} — {now.Id} is removed: it was no such call."
                    : $"HELD {time} — {now.Id} under check; please do not use.", delta);
            case (false, true) when !wasEver:
                return now.State == EntryState.Withdrawn
                    ? new(at, now.Number, "WITHDRAWN", $"WITHDRAWN {time} — {now.Id}: {now.Caller.Name} has taken the call back.", delta)
                    : new(at, now.Number, PublishedChange.Called, $"{now.Id}: {now.Caller.Name} called for {now.Target.Name} to go ({now.Class.Word()}).", delta);
            default:
                // What was released says so; what changed says what.
                return CorrectionWords.Words(before!, now, at) is var (words, _) ? new(at, now.Number, words.Split(' ')[0], words, delta)
                    : delta == 0 ? null : new(at, now.Number, "", "", delta);
        }
    }

    /// <summary>The moments at which it may have become something else: most entries have one, so that most of them are computed once.</summary>
    private static SortedSet<DateTimeOffset> Moments(LedgerEntry entry, IReadOnlyList<Ruling> rulings, LedgerOptions house)
    {
        var moments = new SortedSet<DateTimeOffset>(rulings.Select(r => r.At).Concat(entry.Reports.SelectMany(r => r.Checks.Select(c => c.At))));
        var strongest = (CallClass?)null;
        var isOpen = rulings.Count > 0;
        foreach (var report in entry.Reports.Where(r => isOpen || r.Call.Confidence >= house.ConfidenceLine))
        {
            if (strongest is null || report.Call.Class > strongest || report.Call.Retracted || isOpen)
            {
                moments.Add(report.Story.LearntAt);
                isOpen |= report.Call.Retracted;
                strongest = report.Call.Class;
            }
        }

        return moments;
    }

    private static Report Seen(Report report, DateTimeOffset at) =>
        report.Checks.Count == 0 ? report : report with { Checks = [.. report.Checks.Where(c => c.At <= at)] };

    /// <summary>The caller as the stories name them.</summary>
    private static Figure Uncorrected(LedgerEntry entry) => entry.Rulings.Any(r => r.Field == CorrectedField.Name)
        ? entry.Caller with { Name = entry.Caller.Aliases[0], Aliases = [.. entry.Caller.Aliases.Skip(1)] }
        : entry.Caller;

    private static PublishedChange Unnamed(PublishedChange change) =>
        change.Words.Contains(" is removed: ", StringComparison.Ordinal) || change.Label is "HELD" ? change : change with { Label = "", Words = "" };

    private static int Counted(LedgerEntry? entry) => entry is { Class: CallClass.Explicit } && entry.Stands() ? 1 : 0;
}
