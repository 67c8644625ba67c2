using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Milestones;

namespace NewsBot.Core.Alerts;

/// <summary>Makes alerts of new entries: what is said together is told together, and the level follows from what the list reached.</summary>
public sealed class AlertFinder(ILedger ledger, MilestoneFinder milestones)
{
    /// <param name="fresh">Entries that stand and were not told before.</param>
    /// <param name="since">The moment up to which everything was told.</param>
    /// <returns>In the order in which they were learnt.</returns>
    public async Task<IReadOnlyList<Alert>> FindAsync(
        IReadOnlyList<LedgerEntry> fresh, DateTimeOffset since, Standpoint from, CancellationToken cancellationToken = default)
    {
        var alerts = new List<Alert>();
        foreach (var about in fresh.GroupBy(e => e.Target.Id))
        {
            var before = await ledger.AboutAsync(about.Key, new(from.Workspace, since), cancellationToken);
            var now = await ledger.AboutAsync(about.Key, from, cancellationToken);
            var reached = milestones.Between(before, now, DateOnly.FromDateTime(from.AsOf.DateTime));
            var named = now.Count(e => e.Stands() && e.Class == CallClass.Explicit);
            var statements = about.GroupBy(Statement).Select(s => s.OrderBy(e => e.Number).ToArray()).OrderBy(s => s.Min(e => e.LearntAt)).ThenBy(s => s[0].Number).ToArray();
            for (var i = 0; i < statements.Length; i++)
            {
                alerts.Add(Level(statements[i], [.. reached.Where(m => Belongs(m, statements[i], statements, i))], named));
            }
        }

        return [.. alerts.OrderBy(a => a.LearntAt).ThenBy(a => a.Entries[0].Number)];
    }

    private static (object Story, string Sentence) Statement(LedgerEntry entry) => (entry.Best.Story.Id, entry.Best.Call.Evidence.Sentence);

    private static Alert Level(LedgerEntry[] entries, IReadOnlyList<Milestone> reached, int named) => new(
        entries,
        reached.Count > 0 ? AlertLevel.Flash : entries.Any(e => e.Class == CallClass.Explicit) ? AlertLevel.Urgent : AlertLevel.Note,
        reached,
        named);

    /// <summary>A first belongs to those who are it; a number that all make together, to the statement that came last.</summary>
    private static bool Belongs(Milestone milestone, LedgerEntry[] statement, LedgerEntry[][] all, int i)
    {
        var makers = milestone.Entries.Select(e => e.Number).ToHashSet();
        return Makes(statement) && !all.Skip(i + 1).Any(Makes);

        bool Makes(LedgerEntry[] entries) => entries.Any(e => makers.Contains(e.Number));
    }
}
