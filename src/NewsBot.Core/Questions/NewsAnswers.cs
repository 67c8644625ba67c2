using System.Globalization;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>What the record learnt since a moment.</summary>
internal sealed class NewsAnswers(ILedger ledger)
{
    private const int MostLines = 10;

    /// <param name="isFirst">"Since I last asked" was wanted, and no earlier question is known: that is said.</param>
    public async Task<Answer> SinceAsync(Figure? target, DateTimeOffset since, bool isFirst, RecordView view, CancellationToken cancellationToken)
    {
        var changed = await ledger.ChangedAsync(target?.Id, since, view.From, cancellationToken);
        var fresh = changed
            .Where(c => c.Before is null && (c.Now.Stands() || (c.Now.State == EntryState.AwaitingRuling && !c.Now.IsInDoubt)))
            .Select(c => c.Now).OrderByDescending(e => e.LearntAt).ToArray();
        var withdrawn = changed.Where(c => c.Now.State == EntryState.Withdrawn && c.Before?.State != EntryState.Withdrawn).Select(c => c.Now).ToArray();
        var draft = new Draft("new") { None = fresh.Length + withdrawn.Length == 0, Count = fresh.Count(e => e.AsksToGo()) };
        var when = since.ToOffset(view.AsOf.Offset).ToString("HH:mm 'on' d MMM yyyy", CultureInfo.InvariantCulture);
        draft.Callers.AddRange(fresh.Where(e => e.AsksToGo()).Select(e => e.Caller.Name));
        draft.Targets.AddRange(fresh.Select(e => e.Target.Name));
        if (isFirst)
        {
            draft.Say($"I know of no earlier question of yours{(target is null ? "" : $" about {target.Name}")} here, so this is the last day.");
        }

        draft.Say(draft.None
            ? $"Nothing new{(target is null ? "" : $" about {target.Name}")} since {when}."
            : $"New{(target is null ? "" : $" about {target.Name}")} since {when}:");
        draft.Bullets(fresh.Take(MostLines).Select(e => new RichText([.. draft.Line(e, view.Year).Runs, new Run($" · about {e.Target.Name}, {(e.State == EntryState.AwaitingRuling ? "awaiting ruling" : Calls.CallClasses.Word(e.Class))}")])));
        if (fresh.Length > MostLines)
        {
            draft.Say($"+{fresh.Length - MostLines} more");
        }

        if (withdrawn.Length > 0)
        {
            draft.Strong($"WITHDRAWN ({withdrawn.Length})", "");
            draft.Bullets(withdrawn.Take(MostLines).Select(e => WithdrawnLine.Of(draft, e, view.Year)));
        }

        foreach (var name in draft.Targets.Distinct(StringComparer.Ordinal).Take(3).ToArray())
        {
            draft.Suggest($"Who has called for {name} to go?");
        }

        return draft.Finish(view);
    }
}
