using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Ledger.Milestones;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Digests;

/// <summary>Works out what is new between two moments, as a workspace knew it at the second.</summary>
public sealed class DigestBuilder(ILedger ledger, MilestoneFinder milestones)
{
    /// <param name="target">Whom it is about; null for everybody.</param>
    /// <param name="since">Null for all there is.</param>
    /// <param name="from">Whose digest it is, and up to when.</param>
    public async Task<Digest> BuildAsync(FigureId? target, DateTimeOffset? since, Standpoint from, CancellationToken cancellationToken = default)
    {
        var touched = await ledger.ChangedAsync(target, since ?? DateTimeOffset.MinValue, from, cancellationToken);
        var sections = new List<DigestSection>();
        foreach (var group in touched.GroupBy(c => c.Now.Target.Id))
        {
            var fresh = group.Where(c => c.Before is null && c.Now.Stands()).Select(c => c.Now).OrderByDescending(e => e.Day).ThenBy(e => e.Number).ToArray();
            var awaiting = group.Where(c => c.Before is null && c.Now.State == EntryState.AwaitingRuling && !c.Now.IsInDoubt).Select(c => c.Now).ToArray();
            var changed = group
                .Select(c => (c.Now, Label: Label(c)))
                .Where(c => c.Label is not null)
                .Select(c => new EntryChange(c.Now, c.Label!))
                .ToArray();
            if (fresh.Length + changed.Length + awaiting.Length == 0)
            {
                continue;
            }

            var all = await ledger.AboutAsync(group.Key, from, cancellationToken);
            sections.Add(new(
                group.First().Now.Target,
                fresh,
                changed,
                awaiting,
                all.Where(e => e.Stands()).GroupBy(e => e.Class).ToDictionary(g => g.Key, g => g.Count()),
                all.Count(e => e.State == EntryState.Withdrawn))
            {
                // What was reached before anything was told is no news: a first digest tells none.
                Milestones = since is not { } before ? [] : milestones.Between(
                    await ledger.AboutAsync(group.Key, new(from.Workspace, before), cancellationToken), all, DateOnly.FromDateTime(from.AsOf.DateTime)),
                Doubtful = all.Count(e => e.IsInDoubt),
                Claims = OutletClaim.Of(await ledger.ClaimsAsync(group.Key, from, cancellationToken), all),
            });
        }

        return new(since, from.AsOf, [.. sections.OrderByDescending(s => s.Fresh.Count + s.Changed.Count).ThenBy(s => s.Target.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The fixed word for what happened to an entry that was told before; null where nothing did that readers must know.</summary>
    private static string? Label(ChangedEntry change) => (change.Before, change.Now) switch
    {
        (null, { State: EntryState.Withdrawn }) => "WITHDRAWN",
        (null, _) => null,
        ({ } before, { } now) when before.State != now.State => (before.State, now.State) switch
        {
            (_, EntryState.Withdrawn or EntryState.Held or EntryState.Disputed or EntryState.Rejected) => now.State.Word(),
            (EntryState.Withdrawn, _) when now.Stands() => "RENEWED",
            (EntryState.Held or EntryState.Disputed, _) when now.Stands() => "RELEASED",
            (EntryState.AwaitingRuling or EntryState.Rejected, _) when now.Stands() => "CONFIRMED",
            _ => null,
        },
        ({ } before, { } now) when now.EvidenceChanges.Any(c => before.EvidenceChanges.All(b => b.Check != c.Check)) => EvidenceWords.Mark,
        ({ } before, { } now) when now.Stands() && before.Class != now.Class =>
            now.Rulings.Any(r => r.Kind == RulingKind.Reclass) ? "RECLASSED" : now.Class > before.Class ? "HARDENED" : null,
        ({ } before, { } now) when now.Stands() && Corrections(now) != Corrections(before) => "CORRECTED",
        _ => null,
    };

    private static int Corrections(LedgerEntry entry) => entry.Rulings.Where(r => r.Kind == RulingKind.Correct).Sum(r => r.Number);
}
