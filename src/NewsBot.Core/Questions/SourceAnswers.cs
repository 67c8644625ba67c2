using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>Which stories tell of a call, the first to come out in front.</summary>
internal sealed class SourceAnswers(ILedger ledger)
{
    private const int MostLines = 10;

    /// <param name="person">Whose call is meant; null for the first call for the target to go.</param>
    public async Task<Answer> OfAsync(Figure? person, Figure? target, RecordView view, CancellationToken cancellationToken)
    {
        var entries = person is not null
            ? (await ledger.ByAsync(person.Id, view.From, cancellationToken)).Where(e => target is null || e.Target.Id == target.Id)
            : await ledger.AboutAsync(target!.Id, view.From, cancellationToken);
        var entry = entries.Where(e => !e.IsInDoubt).OrderByDescending(e => e.AsksToGo()).ThenBy(e => person is null ? e.Day : default).FirstOrDefault();
        var draft = new Draft("source");
        if (entry is null)
        {
            draft.None = true;
            draft.Say($"We have no record of a call {(person is null ? $"for {target!.Name} to go" : $"by {person.Name}")}, so no story to point to.");
            return draft.Finish(view);
        }

        var stories = entry.Reports.OrderBy(r => r.Story.Published ?? r.Story.LearntAt).DistinctBy(r => r.Story.Id).ToArray();
        var first = stories[0];
        draft.Targets.Add(entry.Target.Name);
        if (entry.AsksToGo())
        {
            draft.Callers.Add(entry.Caller.Name);
        }

        draft.Quote = first.Call.Evidence.Quote;
        draft.Date = first.Published().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        draft.Cite(first.Story);
        draft.Say(
            new Run(first.Story.Feed, Strong: true),
            new Run($" is the first in our record to tell that {entry.Caller.Name} called for {entry.Target.Name} to go{(entry.AsksToGo() ? "" : ", which is not counted")}:"));
        draft.Bullets(stories.Take(MostLines).Select(r => Line(draft, r, view.Year)));
        if (stories.Length > MostLines)
        {
            draft.Say($"+{stories.Length - MostLines} more");
        }

        // Feeds are read at intervals: who came first elsewhere is not ours to say.
        draft.Say($"By the times that the outlets give; {(entry.Sources == 1 ? "no other story of ours tells it" : EntryLine.Origins(entry))}.");
        draft.Suggest($"What did {entry.Caller.Name} say exactly?");
        draft.Suggest($"Who has called for {entry.Target.Name} to go?");
        return draft.Finish(view);
    }

    private static RichText Line(Draft draft, Report report, int year)
    {
        draft.Cite(report.Story);
        return new(
            new Run(SourceWords.Of(report.Story, year), Link: EntryLine.Source(report).Link),
            new Run($": {report.Story.Title}"));
    }
}
