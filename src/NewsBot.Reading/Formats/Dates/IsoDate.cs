using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Reading.Formats.Dates;

/// <summary>ISO 8601 and its relatives at every precision: W3CDTF, RFC 3339, SQL, week and day-of-year dates, all with or without separators.</summary>
internal static partial class IsoDate
{
    public static DateTimeOffset? Parse(string text)
    {
        var whole = Shape.Match(text);
        if (!whole.Success || Day(whole.Groups["date"].Value) is not { } day)
        {
            return null;
        }

        var time = TimeSpan.Zero;
        if (whole.Groups["time"].Success)
        {
            if (Time(whole.Groups["time"].Value) is not { } read)
            {
                return null;
            }

            time = read;
        }

        var zone = Zones.TryParse(whole.Groups["zone"].Value, out var named) ? named : TimeSpan.Zero;
        return Moment.Of(day.Year, day.Month, day.Day, time, zone);
    }

    private static DateOnly? Day(string text)
    {
        if (YearMonthDay.Match(text) is { Success: true } plain)
        {
            var year = Moment.Year(Number(plain.Groups["y"]), plain.Groups["y"].Length);
            return Day(year, plain.Groups["m"].Success ? Number(plain.Groups["m"]) : 1, plain.Groups["d"].Success ? Number(plain.Groups["d"]) : 1);
        }

        if (DayOfYear.Match(text) is { Success: true } ordinal)
        {
            var year = Moment.Year(Number(ordinal.Groups[1]), ordinal.Groups[1].Length);
            var number = Number(ordinal.Groups[2]);
            return year > 0 && number >= 1 && number <= (DateTime.IsLeapYear(year) ? 366 : 365) ? new DateOnly(year, 1, 1).AddDays(number - 1) : null;
        }

        if (Week.Match(text) is { Success: true } week)
        {
            var year = Number(week.Groups[1]);
            var number = Number(week.Groups[2]);
            var weekday = week.Groups[3].Success ? Number(week.Groups[3]) : 1;
            return year > 0 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year) ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, (DayOfWeek)(weekday % 7))) : null;
        }

        return null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static TimeSpan? Time(string text)
    {
        var match = Clock.Match(text);
        return match.Success
            ? Moment.Time(
                Number(match.Groups[1]),
                match.Groups[2].Success ? Number(match.Groups[2]) : 0,
                match.Groups[3].Success ? double.Parse(match.Groups[3].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0)
            : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<date>[0-9]{4}-?W[0-9]{2}(?:-?[1-7])?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}|[0-9]{4}-[0-9]{3}|[0-9]{4}-[0-9]{1,2}|[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{3}|-[0-9]{2}-?[0-9]{2}|[0-9]{8}|[0-9]{7}|[0-9]{6}|[0-9]{5}|[0-9]{4})"
        + @"(?:(?:\s*T\s*|\s+|:)(?<time>[0-9]{1,2}:[0-9]{1,2}(?::[0-9]{1,2}(?:[.,][0-9]*)?)?|[0-9]{6}(?:[.,][0-9]+)?|[0-9]{4}|[0-9]{2})\s*(?<zone>Z?\s*[+\-\u2212][0-9:]{1,6}|[A-Za-z][A-Za-z/]{0,9}(?:\s?[+\-][0-9:]{1,6})?)?|Z)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Shape { get; }

    [GeneratedRegex("^(?<y>[0-9]{4})(?:[-/](?<m>[0-9]{1,2})(?:[-/](?<d>[0-9]{1,2}))?)?$|^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})$|^(?<y>[0-9]{2})-?(?<m>[0-9]{2})-?(?<d>[0-9]{2})$|^-(?<y>[0-9]{2})-?(?<m>[0-9]{2})$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex YearMonthDay { get; }

    [GeneratedRegex("^([0-9]{4}|[0-9]{2})-?([0-9]{3})$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex DayOfYear { get; }

    [GeneratedRegex("^([0-9]{4})-?W([0-9]{2})(?:-?([1-7]))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Week { get; }

    [GeneratedRegex("^([0-9]{1,2}):?([0-9]{1,2})?:?([0-9]{1,2}(?:[.,][0-9]*)?)?$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Clock { get; }
}
