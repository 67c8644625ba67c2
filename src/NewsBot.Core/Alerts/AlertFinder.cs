using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Milestones;

namespace NewsBot.Core.Alerts;

/// <summary>Makes alerts of new entries: what is said together is told together, and the level follows from what the list reached.</summary>
internal static class AlertFinder
{
    /// <param name="fresh">Entries that stand and were not told before.</param>
    /// <param name="since">The moment up to which everything was told.</param>
    /// <returns>In the order in which they were learnt.</returns>
    public static async Task<IReadOnlyList<Alert>> FindAsync(
        IReadOnlyList<LedgerEntry> fresh, DateTimeOffset since, RecordSight record, CancellationToken cancellationToken = default)
    {
        var alerts = new List<Alert>();
        foreach (var about in fresh.GroupBy(e => e.Target.Id))
        {
            var reached = await record.ReachedAsync(about.Key, since, cancellationToken);
            var named = (await record.AboutAsync(about.Key, cancellationToken)).Count(e => e.Stands() && e.Class == CallClass.Explicit);
            var statements = about.GroupBy(Statement).Select(s => s.OrderBy(e => e.Number).ToArray()).OrderBy(s => s.Min(e => e.LearntAt)).ThenBy(s => s[0].Number).ToArray();
            alerts.AddRange(statements.Select(s => Level(s, [.. reached.Where(m => Belongs(m, s))], named)));
        }

        return [.. alerts.OrderBy(a => a.LearntAt).ThenBy(a => a.Entries[0].Number)];
    }

    private static (object Story, string Sentence) Statement(LedgerEntry entry) => (entry.Best.Story.Id, entry.Best.Call.Evidence.Sentence);

    private static Alert Level(LedgerEntry[] entries, IReadOnlyList<Milestone> reached, int named) => new(
        entries,
        reached.Count > 0 ? AlertLevel.Flash : entries.Any(e => e.Class == CallClass.Explicit) ? AlertLevel.Urgent : AlertLevel.Note,
        reached,
        named);

    /// <summary>It belongs to the statement with the one that made it full, the last of its entries: so it is told once, whenever that is told.</summary>
    private static bool Belongs(Milestone milestone, LedgerEntry[] statement)
    {
        var last = milestone.Entries.MaxBy(e => (e.LearntAt, e.Number))!.Number;
        return statement.Any(e => e.Number == last);
    }
}
