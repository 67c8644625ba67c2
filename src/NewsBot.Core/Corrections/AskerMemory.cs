using NewsBot.Core.Deliveries;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Corrections;

/// <summary>Remembers whom an answer told of which entries, and tells them with their next one what must be put right in it.</summary>
public sealed class AskerMemory(ICorrectionStore store, ILedger ledger)
{
    private const int MostEntries = 100;
    private const int MostTold = 5;

    /// <summary>What this person was told and is no longer so, as the beginning of their next answer; empty mostly.</summary>
    public async Task<PutRight> FindWrongAsync(Utterance utterance, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var workspace = utterance.Channel.Workspace;
        var from = new Standpoint(workspace, now);
        var wrong = new List<(LedgerEntry Now, CarriedEntry Told)>();
        foreach (var told in await store.AnsweredAsync(workspace, utterance.Person, now - CorrectionPlanner.AskersFor, MostEntries, cancellationToken))
        {
            // Whoever ruled so knows it.
            if (await ledger.EntryAsync(told.Entry, from, cancellationToken) is { } entry && EntryFacts.Of(entry) != told.Facts
                && entry.Rulings.MaxBy(r => r.Number)?.Editor != utterance.Person)
            {
                wrong.Add((entry, told));
            }
        }

        if (wrong.Count == 0)
        {
            return PutRight.Nothing;
        }

        return new(
        [
            new Paragraph(new RichText(new Run("Since your last question, something that you were told was put right:", Strong: true))),
            new Bullets([
                .. wrong.Take(MostTold).Select(w => RichText.Of($"{w.Told.Line} — {(w.Now.Number == w.Told.Entry ? w.Now.Words() : $"MERGED into {w.Now.Id}")}, {Calls.CallClasses.Word(w.Now.Class)} (“log {w.Now.Id}”)")),
                .. wrong.Count > MostTold ? [RichText.Of($"+{wrong.Count - MostTold} more")] : Array.Empty<RichText>()]),
        ],
        [.. wrong.Select(w => w.Told with { Facts = EntryFacts.Of(w.Now) })]);
    }

    /// <summary>It was told: once is enough.</summary>
    public Task ToldAsync(Utterance utterance, PutRight told, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        store.AnsweredAsync(utterance.Channel.Workspace, utterance.Person, told.Entries, now, cancellationToken);

    /// <summary>Keeps which entries an answer named to a person.</summary>
    public async Task RememberAsync(Utterance utterance, Answer answer, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        if (answer.Callers.Count == 0 || answer.Targets.Count == 0)
        {
            return;
        }

        var from = new Standpoint(utterance.Channel.Workspace, now);
        var (callers, targets) = (answer.Callers.ToHashSet(StringComparer.Ordinal), answer.Targets.ToHashSet(StringComparer.Ordinal));
        var named = new List<LedgerEntry>();
        foreach (var target in (await ledger.TargetsAsync(from, cancellationToken)).Where(t => targets.Contains(t.Name)))
        {
            named.AddRange((await ledger.AboutAsync(target.Id, from, cancellationToken))
                .Where(e => callers.Contains(e.Caller.Name)));
        }

        await RememberAsync(utterance, named, now, cancellationToken);
    }

    /// <summary>Keeps which entries a reply showed to a person.</summary>
    public Task RememberAsync(Utterance utterance, IReadOnlyList<LedgerEntry> shown, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        shown.Count == 0 ? Task.CompletedTask : store.AnsweredAsync(
            utterance.Channel.Workspace, utterance.Person,
            [.. shown.DistinctBy(e => e.Number).Take(MostEntries).Select(e => new CarriedEntry(e.Number, "ANSWERED", EntryFacts.Of(e), $"{e.Id}: {e.Caller.Name} on {e.Target.Name}"))],
            now, cancellationToken);
}
