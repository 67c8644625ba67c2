namespace NewsBot.Reading.Formats.Dates;

/// <summary>Puts the parts of a date together; null where no calendar has such a moment.</summary>
internal static class Moment
{
    public static DateTimeOffset? Of(int year, int month, int day, TimeSpan timeOfDay, TimeSpan zone)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || zone.Duration() > TimeSpan.FromHours(16))
        {
            return null;
        }

        var ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks + timeOfDay.Ticks - zone.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    /// <summary>Hours up to 24:00:00 and leap seconds; null for what no clock shows.</summary>
    public static TimeSpan? Time(int hour, int minute, double second) =>
        hour is < 0 or > 24 || minute is < 0 or > 59 || second is < 0 or >= 61 || (hour == 24 && (minute > 0 || second > 0))
            ? null
            : new TimeSpan(0, hour, minute, 0) + TimeSpan.FromTicks((long)(Math.Round(second, 6) * TimeSpan.TicksPerSecond));

    /// <summary>Two-digit years as RFC 2822 reads them.</summary>
    public static int Year(int year, int digits) => digits switch
    {
        2 => year < 50 ? 2000 + year : 1900 + year,
        3 => 1900 + year,
        _ => year,
    };
}
