using NewsBot.Core.Ledger;

namespace NewsBot.Core.Alerts;

/// <summary>
/// Tells when the list about one target grows unusually fast: by people who newly joined it and are sure, not by stories about them.
/// </summary>
internal static class Snowball
{
    private const int DaysBefore = 14;

    /// <summary>How many joined within the day before a moment, and how many on a day of the two weeks before that; null where it is no snowball.</summary>
    public static (int People, double Usual)? Of(IReadOnlyList<LedgerEntry> about, DateTimeOffset now, AlertOptions house)
    {
        var people = about.Where(e => e.AsksToGo() && e.Caller.IsPerson && (e.State == EntryState.Confirmed || e.Origins > 1)).ToArray();
        var latest = people.Count(e => e.LearntAt > now.AddDays(-1) && e.LearntAt <= now);
        var usual = people.Count(e => e.LearntAt > now.AddDays(-1 - DaysBefore) && e.LearntAt <= now.AddDays(-1)) / (double)DaysBefore;
        return latest >= house.SnowballPeople && latest >= usual * house.SnowballTimes ? (latest, usual) : null;
    }
}
