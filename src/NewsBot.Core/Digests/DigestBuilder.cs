using Microsoft.Extensions.Options;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Milestones;

namespace NewsBot.Core.Digests;

/// <summary>Works out what is new between two moments, as the record knew it at the second.</summary>
public sealed class DigestBuilder(ILedger ledger, MilestoneFinder milestones, IOptions<LedgerOptions> options)
{
    /// <param name="target">Whom it is about; null for everybody.</param>
    /// <param name="since">Null for all there is.</param>
    public async Task<Digest> BuildAsync(
        FigureId? target, DateTimeOffset? since, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        var from = since ?? DateTimeOffset.MinValue;
        var touched = await ledger.ChangedAsync(target, from, until, cancellationToken);
        var sections = new List<DigestSection>();
        foreach (var group in touched.GroupBy(e => e.Target.Id))
        {
            var fresh = group.Where(e => e.LearntAt > from).ToArray();
            var changed = group
                .Select(e => (Entry: e, Label: e.LearntAt > from ? LabelOfFresh(e) : LabelOfKnown(Before(e, from), e)))
                .Where(c => c.Label is not null)
                .Select(c => new EntryChange(c.Entry, c.Label!))
                .ToArray();
            var standing = fresh.Where(e => e.State == EntryState.Standing).OrderByDescending(e => e.Day).ThenBy(e => e.Number).ToArray();
            var awaiting = fresh.Where(e => e.State == EntryState.AwaitingRuling).ToArray();
            if (standing.Length + changed.Length + awaiting.Length == 0)
            {
                continue;
            }

            var all = await ledger.AboutAsync(group.Key, until, cancellationToken);
            sections.Add(new(
                group.First().Target,
                standing,
                changed,
                awaiting,
                all.Where(e => e.State == EntryState.Standing).GroupBy(e => e.Class).ToDictionary(g => g.Key, g => g.Count()),
                all.Count(e => e.State == EntryState.Withdrawn))
            {
                // What was reached before anything was told is no news: a first digest tells none.
                Milestones = since is null ? [] : milestones.Between(
                    await ledger.AboutAsync(group.Key, from, cancellationToken), all, DateOnly.FromDateTime(until.DateTime)),
            });
        }

        return new(since, until, [.. sections.OrderByDescending(s => s.Fresh.Count + s.Changed.Count).ThenBy(s => s.Target.Name, StringComparer.Ordinal)]);
    }

    private LedgerEntry Before(LedgerEntry entry, DateTimeOffset moment) => EntryComputer.Compute(
        entry.Number, entry.Caller, entry.Target, [.. entry.Reports.Where(r => r.Story.LearntAt <= moment)], options.Value.ConfidenceLine);

    private static string? LabelOfFresh(LedgerEntry entry) => entry.State == EntryState.Withdrawn ? "WITHDRAWN" : null;

    private static string? LabelOfKnown(LedgerEntry before, LedgerEntry now) => (before.State, now.State) switch
    {
        (not EntryState.Withdrawn, EntryState.Withdrawn) => "WITHDRAWN",
        (EntryState.Withdrawn, EntryState.Standing) => "RENEWED",
        (EntryState.AwaitingRuling, EntryState.Standing) => "CONFIRMED",
        (EntryState.Standing, EntryState.Standing) when now.Class > before.Class => "HARDENED",
        _ => null,
    };
}
