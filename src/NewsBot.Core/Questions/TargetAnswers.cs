using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>Whom a person has asked to go; and who is asked to go at all.</summary>
internal sealed class TargetAnswers(ILedger ledger)
{
    private const int MostLines = 10;

    /// <summary>So many entries are told in sentences; the rest are lines.</summary>
    private const int MostSummaries = 3;

    /// <param name="alsoTarget">They are asked to go themselves, and that is wanted too; null where it is not.</param>
    public async Task<Answer> ByAsync(KnownFigure person, QuestionFilter filter, Figure? alsoTarget, RecordView view, CancellationToken cancellationToken)
    {
        var entries = (await ledger.ByAsync(person.Figure.Id, view.From, cancellationToken)).Where(e => filter.Days.Holds(e.Day)).ToArray();
        var asked = entries.Where(e => e.AsksToGo()).ToArray();
        var others = entries.Where(e => !e.AsksToGo()).ToArray();
        var name = person.Figure.Name;
        var draft = new Draft("targets") { None = entries.Length == 0, Count = asked.Length };
        draft.Targets.AddRange(asked.Select(e => e.Target.Name));
        draft.Callers.AddRange(asked.Take(1).Select(e => e.Caller.Name));
        draft.Quote = asked.FirstOrDefault()?.Best.Call.Evidence.Quote;
        foreach (var entry in asked.Concat(others).Take(MostSummaries))
        {
            Summarise(draft, entry, view.Year);
        }

        if (asked.Length == 0)
        {
            draft.Say($"We have no record of a standing call by {name} for anybody to go.");
        }

        var rest = asked.Concat(others).Skip(MostSummaries).ToArray();
        draft.Bullets(rest.Take(MostLines).Select(e => new RichText([new Run(Mark(e) + " — "), .. OnTarget(draft, e, view.Year).Runs])));
        if (rest.Length > MostLines)
        {
            draft.Say($"+{rest.Length - MostLines} more");
        }

        if (alsoTarget is not null
            && (await ledger.AboutAsync(alsoTarget.Id, view.From, cancellationToken)).Where(e => e.AsksToGo()).ToArray() is { Length: > 0 } against)
        {
            draft.Say([new Run(alsoTarget.Name, Strong: true), new Run($" is asked to go as well, by {Standing.Heads(against)}; the latest: "), .. draft.Line(against.MaxBy(e => e.Day)!, view.Year).Runs]);
            draft.Suggest($"Who has called for {alsoTarget.Name} to go?");
        }

        foreach (var entry in asked.Take(3))
        {
            draft.Suggest($"Who has called for {entry.Target.Name} to go?");
        }

        return draft.Finish(view);
    }

    public async Task<Answer> AllAsync(QuestionFilter filter, RecordView view, CancellationToken cancellationToken)
    {
        var draft = new Draft("targets");
        var lines = new List<RichText>();
        foreach (var target in view.Names.Targets.OrderByDescending(t => t.LastAsked).Take(60))
        {
            var entries = (await ledger.AboutAsync(target.Figure.Id, view.From, cancellationToken)).Where(e => e.AsksToGo() && filter.Days.Holds(e.Day)).ToArray();
            if (entries.Length == 0)
            {
                continue;
            }

            draft.Targets.Add(target.Figure.Name);
            if (lines.Count < MostLines)
            {
                draft.Cite(entries[^1].Best.Story);
                lines.Add(new(
                    new Run(target.Figure.Name, Strong: true),
                    new Run($": {Standing.Heads(entries)}, the latest {entries.MaxBy(e => e.Day)!.Caller.Name} {CallDay.Words(entries.MaxBy(e => e.Day)!)} — "),
                    EntryLine.Source(entries[^1].Best)));
                draft.Suggest($"Who has called for {target.Figure.Name} to go?");
            }
        }

        draft.None = lines.Count == 0;
        draft.Count = draft.Targets.Count;
        draft.Say(lines.Count == 0
            ? "Nobody in our record is asked to go in that time."
            : $"{CoverageWords.Number(draft.Targets.Count, "person or body", "people and bodies")} in our record {(draft.Targets.Count == 1 ? "is" : "are")} asked to go{(EntryFilter.Words(filter with { Parties = [], Words = [], Reasons = [] }) is { } days ? $" ({days})" : "")}; the latest first:");
        draft.Bullets(lines);
        if (draft.Targets.Count > lines.Count)
        {
            draft.Say($"+{draft.Targets.Count - lines.Count} more");
        }

        return draft.Finish(view);
    }

    /// <summary>An entry's line with the target in the caller's place.</summary>
    private static void Summarise(Draft draft, LedgerEntry entry, int year)
    {
        var summary = EntrySummary.Of(entry, [], year);
        foreach (var (sentence, i) in summary.Sentences.Select((s, i) => (s, i)))
        {
            foreach (var source in sentence.Sources)
            {
                draft.Cite(source.Story);
            }

            draft.Say([.. sentence.Words.Runs, new Run(" — "), .. sentence.Shown(), new Run(i == 0 ? $" ({entry.Id}, {Mark(entry)})" : "")]);
        }

        if (summary.Quote is { } quote)
        {
            draft.Quotation(EntryLine.Shorten(quote.Words));
        }
    }

    /// <summary>The class of a call that is counted; why it is not of one that is not.</summary>
    private static string Mark(LedgerEntry entry) =>
        (entry.Stands() ? entry.Class.Word() : entry.State.Word()) + (entry.AsksToGo() ? "" : ", not counted");

    private static RichText OnTarget(Draft draft, LedgerEntry entry, int year)
    {
        var line = draft.Line(entry, year);
        var runs = line.Runs.ToList();
        runs[0] = new(entry.Target.Name, Strong: true);
        var day = ", " + EntryLine.Day(entry.Day, year);
        var told = runs[1].Text;
        runs[1] = new(told[Math.Max(told.LastIndexOf(day, StringComparison.Ordinal), 0)..]);
        return new(runs);
    }
}
