using System.Globalization;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>
/// Of whom in a watched group no call is on record. A group is a roster of the desk: with its members they are named, with its size alone they are
/// counted. Absence is told as that, and never as backing.
/// </summary>
internal sealed class SilenceAnswers(ILedger ledger, RosterLines shares)
{
    private const int MostNames = 60;

    public async Task<Answer> OfAsync(Question question, Figure? target, RecordView view, CancellationToken cancellationToken)
    {
        if (target is null || shares.Named(question.Said, view.Day) is not { } roster)
        {
            return Refusals.Silence(target?.Name, view);
        }

        var calls = (await ledger.AboutAsync(target.Id, view.From, cancellationToken)).Where(e => e.AsksToGo()).ToArray();
        var draft = new Draft("silence");
        draft.Targets.Add(target.Name);
        if (roster.Members.Count == 0)
        {
            var share = shares.Share(roster, calls);
            draft.Count = roster.Size - share.Callers;
            RosterLines.Say(draft, share);
            draft.Say($"So of {draft.Count} of the {roster.Size} {roster.Name} no call for {target.Name} to go is on record. The roster has a size and no names: “Members” in the settings would let me name them.");
        }
        else
        {
            Named(draft, roster, calls, target, view);
        }

        draft.Say($"That no call is on record is not evidence that there was none, or that anybody backs {target.Name}.");
        return draft.Suggest($"Who has called for {target.Name} to go?").Suggest($"Who is backing {target.Name}?").Finish(view);
    }

    private static void Named(Draft draft, Roster roster, LedgerEntry[] calls, Figure target, RecordView view)
    {
        var callers = calls.Where(e => e.Caller.IsPerson).ToArray();
        var called = roster.Members.Where(m => callers.Any(e => e.Caller.Match(m) >= NameMatch.Compatible)).ToArray();
        var silent = roster.Members.Except(called, StringComparer.Ordinal).ToArray();
        draft.Count = silent.Length;
        draft.Strong(
            $"{silent.Length} of {roster.Members.Count} {roster.Name}",
            $": no call for {target.Name} to go is on record{(view.Coverage.Since is { } since ? since.ToString(" 'since' d MMM yyyy", CultureInfo.InvariantCulture) : "")}.");
        if (silent.Length > 0)
        {
            draft.Say(string.Join(", ", silent.Take(MostNames).Select(n => CleanText.Clip(n, 80))) + (silent.Length > MostNames ? $" +{silent.Length - MostNames} more" : "."));
        }

        foreach (var entry in callers.Where(e => called.Any(m => e.Caller.Match(m) >= NameMatch.Compatible)))
        {
            draft.Cite(entry.Best.Story);
        }

        if (called.Length > 0)
        {
            draft.Say($"On record as calling: {string.Join(", ", called.Take(MostNames).Select(n => CleanText.Clip(n, 80)))}.");
        }

        if (roster.Members.Count < roster.Size)
        {
            draft.Say($"The roster names {roster.Members.Count} of its {roster.Size}.");
        }
    }
}
