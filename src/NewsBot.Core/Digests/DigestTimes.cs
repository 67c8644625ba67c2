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

    /// <summary>The slots after one moment and before another, in order, at most <paramref name="most"/> of them, the last ones.</summary>
    public IReadOnlyList<DigestSlot> Between(DateTimeOffset after, DateTimeOffset before, int most)
    {
        var slots = new List<DigestSlot>();
        for (var slot = Latest(before.AddTicks(-1)); slot.At > after && slots.Count < most; slot = Latest(slot.At.AddTicks(-1)))
        {
            slots.Insert(0, slot);
        }

        return slots;
    }

    private IEnumerable<DigestSlot> Around(DateTimeOffset moment, int fromDay, int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        return Enumerable.Range(fromDay, days)
            .Select(today.AddDays)
            .Where(day => Days.Contains(day.DayOfWeek))
            .SelectMany(day => Slots, (day, slot) => (Day: day, Slot: slot, At: Instant(day.ToDateTime(slot), zone)))
            .Where(s => Exists(s.Day, s.At, zone))
            .Select(s => new DigestSlot(s.Day, s.Slot, s.At))
            .OrderBy(s => s.At);
    }

    /// <summary>
    /// The moment a wall clock shows this. A time that the clock jumps over in spring runs at the first minute after the gap;
    /// one that it shows twice in autumn runs the first time.
    /// </summary>
    internal static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new(local, offset);
    }

    /// <summary>False for a day that a zone left out, as Samoa did the 30th of December 2011.</summary>
    private static bool Exists(DateOnly day, DateTimeOffset at, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) == day;
}
