using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;

namespace NewsBot.Core.Questions;

/// <summary>Who wants the target to stay, from the stances on record.</summary>
internal sealed class StanceAnswers(ILedger ledger)
{
    private const int MostLines = 10;

    public async Task<Answer> BackersAsync(Question question, Figure target, KnownFigure? person, RecordView view, CancellationToken cancellationToken)
    {
        var stances = await ledger.StancesAsync(target.Id, null, view.From, cancellationToken);
        var callers = (await ledger.AboutAsync(target.Id, view.From, cancellationToken)).Where(e => e.AsksToGo()).Select(e => e.Caller.Id).ToHashSet();

        // Each holder's last word counts; a call that stands outweighs kind words.
        var backers = stances
            .GroupBy(s => s.HolderId)
            .Select(g => g.Last())
            .Where(s => s.Stance.Kind == StanceKind.Backs && !callers.Contains(s.HolderId) && (person is null || s.HolderId == person.Figure.Id))
            .Where(s => question.Filter.Parties.Count == 0 || question.Filter.Parties.Any(p => PartyNames.Same(s.Stance.Holder.Party, p)))
            .ToArray();
        var draft = new Draft("who_backs") { None = backers.Length == 0, Count = backers.Length };
        draft.Targets.Add(target.Name);
        if (person is not null)
        {
            draft.YesNo = backers.Length > 0 ? "yes" : "no";
        }

        if (backers.Length == 0)
        {
            draft.Say(person is null
                ? $"Nobody is on record as wanting {target.Name} to stay. That is not evidence that nobody does."
                : $"{person.Figure.Name} is not on record as wanting {target.Name} to stay.");
        }
        else
        {
            draft.Strong(CoverageWords.Number(backers.Length, "person or body", "people and bodies"), $" on record {(backers.Length == 1 ? "wants" : "want")} {target.Name} to stay.");
            draft.Bullets(backers.Take(MostLines).Select(s =>
            {
                var name = view.Names.Find(s.HolderId)?.Figure.Name ?? s.Stance.Holder.Name;
                draft.Callers.Add(name);
                draft.Cite(s.Story);
                return StanceLine.Of(s, name, view.Year);
            }));
            if (backers.Length > MostLines)
            {
                draft.Say($"+{backers.Length - MostLines} more");
            }

            draft.Quote = backers.Length == 1 ? backers[0].Stance.Evidence.Quote : null;
        }

        draft.Suggest($"Who has called for {target.Name} to go?");
        return draft.Finish(view);
    }
}
