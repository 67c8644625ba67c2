using NewsBot.Core.Figures;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Ledger.Rulings;

/// <summary>Takes an editor's order, checks it against the record as it stands, and writes the ruling.</summary>
public sealed class RulingDesk(ILedgerStore figures, IRulingStore store, ILedger ledger, RulingBooks books, RecordGate gate)
{
    private const int MostTries = 8;

    /// <summary>
    /// Rules, or tells why not. When another editor of the workspace rules on the same entry while this one is about to, the second is told
    /// and nothing of theirs is written.
    /// </summary>
    /// <param name="editor">Who rules, by the surface's id or name.</param>
    /// <param name="offset">The offset in which times are told.</param>
    public async Task<RulingOutcome> RuleAsync(
        RulingOrder order, WorkspaceId workspace, string editor, TimeSpan offset, CancellationToken cancellationToken = default)
    {
        var seen = (await books.AtAsync(new(workspace, DateTimeOffset.MaxValue), cancellationToken)).All;
        order = order.Kind == RulingKind.Undo && seen.FirstOrDefault(r => r.Number == order.Undoes) is { } undone
            ? order with { Entry = undone.Entry }
            : order;
        order = order with { Seen = order.Seen ?? (seen.Count == 0 ? 0 : seen[^1].Number) };
        for (var tries = 0; tries < MostTries; tries++)
        {
            var outcome = await gate.AloneAsync(
                now => TryAsync(order, new(workspace, now.ToOffset(offset)), editor, cancellationToken), cancellationToken);
            if (outcome is not null)
            {
                // What a ruling did is read only when it is kept for good.
                return outcome.Ruling is null ? outcome : await AfterAsync(outcome, order, cancellationToken);
            }
        }

        return RulingOutcome.Refused("Nothing was changed: others are ruling in this workspace all the time just now. Please try again.");
    }

    /// <returns>Null when another host took the number of the ruling: to be tried again.</returns>
    private async Task<RulingOutcome?> TryAsync(RulingOrder order, Standpoint now, string editor, CancellationToken cancellationToken)
    {
        var book = await books.AtAsync(now, cancellationToken);
        if (order.Kind == RulingKind.Undo && book.All.All(r => r.Number != order.Undoes))
        {
            return RulingOutcome.Refused($"There is no ruling R{order.Undoes} in this workspace. Nothing was changed.");
        }

        if (await ledger.EntryAsync(order.Entry, now, cancellationToken) is not { } entry)
        {
            return RulingOutcome.Refused($"There is no entry C{order.Entry} in the record. Nothing was changed.");
        }

        var last = book.All.LastOrDefault(r => r.Entry == entry.Number && r.Editor != editor);
        if (last?.Number > order.Seen)
        {
            return RulingOutcome.Refused(
                $"Nothing was changed: {RulingWords.Done(last, now.AsOf.Offset)} while you looked at it ({last.Id}). Look at “log {entry.Id}”, and rule again if you still mean it.",
                entry);
        }

        var draft = new Ruling
        {
            Number = book.All.Count == 0 ? 1 : book.All[^1].Number + 1,
            Workspace = now.Workspace,
            Entry = order.Kind == RulingKind.Undo ? order.Entry : entry.Number,
            Kind = order.Kind,
            Editor = editor,
            At = now.AsOf,
            Reason = order.Reason,
            Class = order.Class,
            Field = order.Field,
            Value = order.Value,
            Undoes = order.Undoes,
        };
        var other = order.Into is { } into ? await ledger.EntryAsync(into, now, cancellationToken) : null;
        var (ruling, apart, refusal) = RulingRules.Check(draft, order, entry, other, book);
        if (refusal is not null)
        {
            return RulingOutcome.Refused(refusal, entry);
        }

        var before = await CountAsync(entry, now, cancellationToken);
        if (!await store.AddAsync(ruling, apart is null ? null : (apart, entry.Target.Id), cancellationToken))
        {
            return null;
        }

        var overruled = last is not null && book.Holds(last) && order.Kind is not (RulingKind.Release or RulingKind.Undo) ? last : null;
        return new(ruling, entry, null, before, before, overruled, null);
    }

    private async Task<RulingOutcome> AfterAsync(RulingOutcome outcome, RulingOrder order, CancellationToken cancellationToken)
    {
        var (ruling, entry) = (outcome.Ruling!, outcome.Before!);
        var from = new Standpoint(ruling.Workspace, ruling.At);
        var shown = ruling is { Kind: RulingKind.Split, Into: { } apart } ? await NumberAsync(apart, entry.Target.Id, cancellationToken) : order.Into;
        var after = await ledger.EntryAsync(shown ?? entry.Number, from, cancellationToken) ?? await ledger.EntryAsync(entry.Number, from, cancellationToken);
        return outcome with { After = after, CountAfter = await CountAsync(after ?? entry, from, cancellationToken) };
    }

    private async Task<int?> NumberAsync(FigureId caller, FigureId target, CancellationToken cancellationToken) =>
        (await figures.EntryNumbersAsync([(caller, target)], cancellationToken)).TryGetValue((caller, target), out var number) ? number : null;

    private async Task<int> CountAsync(LedgerEntry entry, Standpoint from, CancellationToken cancellationToken) =>
        (await ledger.AboutAsync(entry.Target.Id, from, cancellationToken)).Count(e => e.AsksToGo());
}
