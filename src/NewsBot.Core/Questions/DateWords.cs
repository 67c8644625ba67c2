using System.Globalization;

namespace NewsBot.Core.Questions;

/// <summary>Single words of dates: months, weekdays, years, numbers.</summary>
internal static class DateWords
{
    /// <summary>2024-05-08, 8/5/2024 and 8.5.2024: the day first where the year is last, as British papers write.</summary>
    public static DateOnly? Numeric(string word) =>
        DateOnly.TryParseExact(
            word, ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d/M/yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static int? Year(string? word) =>
        word is { Length: 4 } && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1899 and < 2200 ? year : null;

    public static int? DayNumber(string? word)
    {
        if (word is null)
        {
            return null;
        }

        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    public static int? Number(string? word) => word switch
    {
        "a" or "one" => 1,
        "couple" or "two" => 2,
        "few" or "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "ten" => 10,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1000 ? number : null,
    };

    public static int? Month(string? word)
    {
        var months = CultureInfo.InvariantCulture.DateTimeFormat;
        for (var m = 1; word is not null && m <= 12; m++)
        {
            if (word.Equals(months.GetMonthName(m), StringComparison.OrdinalIgnoreCase)
                || word.Equals(months.GetAbbreviatedMonthName(m), StringComparison.OrdinalIgnoreCase) || (m == 9 && word == "sept"))
            {
                return m;
            }
        }

        return null;
    }

    public static DayOfWeek? Weekday(string word)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var name = day.ToString().ToLowerInvariant();
            if (word == name || (word.Length is 3 or 4 && name.StartsWith(word, StringComparison.Ordinal) && word is not "sat"))
            {
                return day;
            }
        }

        return null;
    }
}
