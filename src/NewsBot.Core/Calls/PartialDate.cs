using System.Globalization;

namespace NewsBot.Core.Calls;

/// <summary>A date as far as a story fixes it: a day, a month or a year. Written as ISO 8601: 2023-11-03, 2023-11, 2023.</summary>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The first day the date can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day the date can mean.</summary>
    public DateOnly Latest => Day is { } day ? new(Year, Month ?? 1, day)
        : Month is { } month ? new DateOnly(Year, month, 1).AddMonths(1).AddDays(-1)
        : new(Year, 12, 31);

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static PartialDate? Parse(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Of(day);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new(month.Year, month.Month);
        }

        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? new(year.Year) : null;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Year:0000}{(Month is { } m ? $"-{m:00}" : "")}{(Day is { } d ? $"-{d:00}" : "")}");
}
