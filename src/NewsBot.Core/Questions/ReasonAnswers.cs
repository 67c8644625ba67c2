using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>Why people want somebody to go: the reasons on record, the commonest first.</summary>
internal sealed class ReasonAnswers(ILedger ledger, EntryFilter filter)
{
    private const int MostLines = 8;

    public async Task<Answer> OfAllAsync(Question question, Figure target, RecordView view, CancellationToken cancellationToken)
    {
        var all = await ledger.AboutAsync(target.Id, view.From, cancellationToken);
        var kept = await filter.ApplyAsync(all, question.Filter, cancellationToken);
        var byReason = kept.Entries
            .Where(e => e.AsksToGo() && e.Reason is not null)
            .GroupBy(e => e.Reason!, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Count())
            .ToArray();
        var draft = new Draft("why") { None = byReason.Length == 0 };
        draft.Targets.Add(target.Name);
        draft.Say(byReason.Length == 0
            ? $"No reason is on record for wanting {target.Name} to go."
            : $"Reasons on record for wanting {target.Name} to go:");
        draft.Bullets(byReason.Take(MostLines).Select(g =>
        {
            var first = g.First();
            draft.Callers.AddRange(g.Select(e => e.Caller.Name));
            draft.Cite(first.Best.Story);
            return new RichText(
                new Run(g.Key, Strong: true),
                new Run($": {string.Join(", ", g.Take(5).Select(e => e.Caller.Name))}{(g.Count() > 5 ? $" and {g.Count() - 5} more" : "")} — "),
                EntryLine.Source(first.Best));
        }));
        if (byReason.Length > MostLines)
        {
            draft.Say($"+{byReason.Length - MostLines} more reasons");
        }

        draft.Suggest($"Who has called for {target.Name} to go?");
        return draft.Finish(view);
    }
}
