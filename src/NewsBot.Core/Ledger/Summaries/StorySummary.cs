using NewsBot.Core.Calls;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>What one story reports, in at most three sentences: the calls first, then what was withdrawn or denied, and who backs whom.</summary>
public static class StorySummary
{
    private const int MostSentences = 3;

    /// <param name="reading">With every name as it should be shown.</param>
    /// <param name="line">The confidence line (<see cref="LedgerOptions.ConfidenceLine"/>): what lies below it is told as awaiting a ruling.</param>
    /// <param name="thisYear">Days of this year are told without it.</param>
    /// <returns>Empty where the story reports neither calls nor stances.</returns>
    public static Summary Of(StoryHeader story, StoryReading reading, double line, int thisYear)
    {
        var calls = reading.Calls.Select(c => (Call: c, Source: new Source(story, c.Evidence))).ToArray();
        var sure = calls.Where(c => c.Call.Confidence >= line).ToArray();
        Clause[][] parts =
        [
            [.. Clauses(sure.Where(c => !c.Call.Retracted && c.Call.Class >= CallClass.Timetable))],
            [.. Clauses(sure.Where(c => !c.Call.Retracted && c.Call.Class < CallClass.Timetable))],
            [
                .. Clauses(sure.Where(c => c.Call.Retracted)),
                .. Stances(story, reading),
                .. Clauses(calls.Where(c => c.Call.Confidence < line), inDoubt: true),
            ],
        ];
        var telling = new Telling(thisYear);
        var told = parts.Sum(p => p.Length) <= MostSentences
            ? parts.SelectMany(p => p).Select(c => telling.Tell(c))
            : parts.Where(p => p.Length > 0).Select(p => telling.Tell(p));
        return new([.. told], Quote(sure.Length > 0 ? sure : calls));
    }

    /// <summary>
    /// As <see cref="Of"/>, checked against the story by <see cref="SummaryCheck"/>: where a sentence does not hold, the reasons are left
    /// away, and where that does not mend it there is no summary.
    /// </summary>
    public static Summary Checked(Story story, StoryReading reading, double line, int thisYear)
    {
        var facts = SummaryFacts.Of(story, reading);
        var bare = reading with { Calls = [.. reading.Calls.Select(c => c with { Reason = null })] };
        return new[] { reading, bare }
            .Select(r => Of(StoryHeader.Of(story), r, line, thisYear))
            .FirstOrDefault(s => SummaryCheck.Faults(s, facts).Count == 0) ?? Summary.Empty;
    }

    private static IEnumerable<Clause> Clauses(IEnumerable<(ResignationCall Call, Source Source)> calls, bool inDoubt = false) => Clause.Merge(calls
        .GroupBy(c => (c.Call.Target.Name, Verb: CallWords.Of(c.Call)))
        .OrderByDescending(g => g.Max(c => (c.Call.Class, c.Call.Strength)))
        .Select(g => Clause.Of([.. g], inDoubt)));

    /// <summary>A stance beside a call of the same person on the same target tells nothing more, but for its withdrawal.</summary>
    private static IEnumerable<Clause> Stances(StoryHeader story, StoryReading reading) => Clause.Merge(reading.Stances
        .Where(s => !reading.Calls.Any(c => c.Caller.Name == s.Holder.Name && c.Target.Name == s.Target.Name && (c.Retracted || s.Kind is StanceKind.Criticised or StanceKind.Backs)))
        .DistinctBy(s => (s.Holder.Name, s.Target.Name, s.Kind))
        .GroupBy(s => (s.Target.Name, s.Kind, Verb: CallWords.Of(s)))
        .OrderBy(g => g.Key.Kind switch { StanceKind.Withdrew => 0, StanceKind.Denied => 1, StanceKind.Backs => 2, _ => 3 })
        .Select(g => Clause.Of([.. g.Select(s => (s, new Source(story, s.Evidence)))])));

    private static SummaryQuote? Quote(IEnumerable<(ResignationCall Call, Source Source)> calls) =>
        BestWords.Of(calls) is { } best ? new(best.Call.Evidence.Quote!, best.Call.Caller.Name, best.Source) : null;
}
