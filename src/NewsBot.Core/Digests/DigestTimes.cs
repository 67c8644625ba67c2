using System.Globalization;

namespace NewsBot.Core.Digests;

/// <summary>When digests are due, on the wall clock of a zone.</summary>
/// <param name="Slots">Times of day, in order, each once, to the minute.</param>
/// <param name="Days">The days of the week on which the slots run.</param>
/// <param name="Zone">An IANA zone name ("Europe/London").</param>
public sealed record DigestTimes(IReadOnlyList<TimeOnly> Slots, IReadOnlySet<DayOfWeek> Days, string Zone)
{
    /// <summary>Reads HH:mm; null for anything else.</summary>
    public static TimeOnly? ParseSlot(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var slot) ? slot : null;

    /// <summary>The first slot after <paramref name="moment"/>.</summary>
    public DigestSlot Next(DateTimeOffset moment) =>
        Around(moment, fromDay: -1, days: 10).First(s => s.At > moment);

    /// <summary>The latest slot at or before <paramref name="moment"/>.</summary>
    public DigestSlot Latest(DateTimeOffset moment) =>
        Around(moment, fromDay: -9, days: 11).Last(s => s.At <= moment);

    private IEnumerable<DigestSlot> Around(DateTimeOffset moment, int fromDay, int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        return Enumerable.Range(fromDay, days)
            .Select(today.AddDays)
            .Where(day => Days.Contains(day.DayOfWeek))
            .SelectMany(day => Slots, (day, slot) => new DigestSlot(day, slot, Instant(day.ToDateTime(slot), zone)))
            .OrderBy(s => s.At);
    }

    /// <summary>
    /// The moment a wall clock shows this. A time that the clock jumps over in spring runs at the first minute after the gap;
    /// one that it shows twice in autumn runs the first time.
    /// </summary>
    private static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new(local, offset);
    }
}
