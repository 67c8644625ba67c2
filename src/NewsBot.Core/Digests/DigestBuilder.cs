using NewsBot.Core.Calls;
using NewsBot.Core.Corrections;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Milestones;

namespace NewsBot.Core.Digests;

/// <summary>Works out what is new between two moments, as a workspace knew it at the second.</summary>
public sealed class DigestBuilder(ILedger ledger, MilestoneFinder milestones, Rosters rosters, CallerProfiles profiles)
{
    private const int MostDays = 14;

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
                .Select(c => (c.Now, Label: Label(c), Was: c.Before is { } was ? CorrectionWords.Difference(was, c.Now) : null))
                .Where(c => c.Label is not null)
                .Select(c => new EntryChange(c.Now, c.Label!, c.Was))
                .ToArray();
            if (fresh.Length + changed.Length + awaiting.Length == 0)
            {
                continue;
            }

            var all = await ledger.AboutAsync(group.Key, from, cancellationToken);
            var earlier = since is not { } before ? null : await ledger.AboutAsync(group.Key, new(from.Workspace, before), cancellationToken);
            var today = DateOnly.FromDateTime(from.AsOf.DateTime);
            sections.Add(new(
                group.First().Now.Target,
                fresh,
                changed,
                awaiting,
                ByClass(all),
                all.Count(e => e.State == EntryState.Withdrawn))
            {
                // What was reached before anything was told is no news: a first digest tells none.
                Milestones = earlier is null ? [] : milestones.Between(earlier, all, today),
                StoodBefore = earlier is null ? null : ByClass(earlier),
                Shares = Shares(all, today),
                Running = Running(all, today),
                Doubtful = all.Count(e => e.IsInDoubt),
                Claims = OutletClaim.Of(await ledger.ClaimsAsync(group.Key, from, cancellationToken), all),
            });
        }

        return new(since, from.AsOf, [.. sections.OrderByDescending(s => s.Fresh.Count + s.Changed.Count).ThenBy(s => s.Target.Name, StringComparer.Ordinal)]);
    }

    private static Dictionary<CallClass, int> ByClass(IReadOnlyList<LedgerEntry> entries) =>
        entries.Where(e => e.Stands()).GroupBy(e => e.Class).ToDictionary(g => g.Key, g => g.Count());

    private IReadOnlyList<RosterShare> Shares(IReadOnlyList<LedgerEntry> entries, DateOnly day) => [.. rosters.InForce(day)
        .Select(r => new RosterShare(r, entries.Count(e => e.AsksToGo() && r.IsInForce(e.Day) && r.Has(profiles.Of(e)))))
        .Where(s => s.Callers > 0)];

    private static IReadOnlyList<(DateOnly Day, int Number)> Running(IReadOnlyList<LedgerEntry> entries, DateOnly today)
    {
        var days = entries.Where(e => e.AsksToGo() && e.Day <= today).Select(e => e.Day).Order().ToArray();
        if (days.Length == 0 || days[0] == days[^1])
        {
            return [];
        }

        var first = days[0].DayNumber > today.DayNumber - MostDays ? days[0] : today.AddDays(1 - MostDays);
        return [.. Enumerable.Range(first.DayNumber, today.DayNumber - first.DayNumber + 1)
            .Select(DateOnly.FromDayNumber)
            .Select(d => (d, days.Count(e => e <= d)))];
    }

    private static string? Label(ChangedEntry change) => change.Before is null && change.Now.State == EntryState.Withdrawn ? "WITHDRAWN" : ChangeLabel.Of(change);
}
