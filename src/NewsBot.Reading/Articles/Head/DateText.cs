using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Reading.Formats.Dates;

namespace NewsBot.Reading.Articles;

/// <summary>Finds a day, and the clock beside it, within a line such as "Published: 3rd March 2025 at 10.15".</summary>
internal static partial class DateText
{
    private const int Longest = 400;
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // Months that the feeds' own reader does not know: Arabic (two traditions), Hebrew, Hindi, Vietnamese by number.
    private static readonly (string Name, int Month)[] FarMonths =
    [
        .. "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".Split(' ').Select((m, i) => (m, i)),
        ("كانون الثاني", 0), ("شباط", 1), ("آذار", 2), ("نيسان", 3), ("أيار", 4), ("حزيران", 5), ("تموز", 6), ("آب", 7), ("أيلول", 8), ("تشرين الأول", 9), ("تشرين الثاني", 10), ("كانون الأول", 11),
        .. "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר".Split(' ').Select((m, i) => (m, i)),
        .. "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर".Split(' ').Select((m, i) => (m, i)),
    ];

    /// <param name="monthFirst">Whether 3/4/2025 is the fourth of March.</param>
    public static DateTimeOffset? Find(string text, bool monthFirst = false)
    {
        if (text.Length > Longest || !text.Any(char.IsDigit))
        {
            return null;
        }

        var plain = Plain(text);
        foreach (Match match in Day.Matches(plain))
        {
            var day = monthFirst && match.Groups["a"].Success ? $"{match.Groups["b"]}/{match.Groups["a"]}/{match.Groups["c"]}" : Ordinal.Replace(match.Value, "$1 ");
            if (FeedDate.Parse(day) is { } date && PageDates.IsLikely(date))
            {
                return WithClock(date, plain, match);
            }
        }

        return null;
    }

    /// <summary>Where a day begins in the text; -1 where there is none.</summary>
    public static int Start(string text) => text.Length <= Longest && Day.Match(Plain(text)) is { Success: true } match ? match.Index : -1;

    private static DateTimeOffset WithClock(DateTimeOffset day, string text, Match match)
    {
        var behind = text[(match.Index + match.Length)..];
        var clock = Behind.Match(behind);
        clock = clock.Success ? clock : Before.Match(text[..match.Index]);
        if (!clock.Success)
        {
            return day;
        }

        var hour = int.Parse(clock.Groups["h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = int.Parse(clock.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        hour = clock.Groups["half"].Value.ToLowerInvariant() switch { "p" when hour < 12 => hour + 12, "a" when hour == 12 => 0, _ => hour };
        return hour < 24 && minute < 60 ? day.AddHours(hour).AddMinutes(minute) : day;
    }

    // Digits of other scripts, and months of other scripts in English.
    private static string Plain(string text)
    {
        var plain = text.Any(c => c > 127 && char.IsDigit(c)) ? string.Concat(text.Select(c => c > 127 && char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c)) : text;
        if (plain.Any(c => c is >= '\u0590' and <= '\u06FF' or >= '\u0900' and <= '\u097F'))
        {
            foreach (var (name, month) in FarMonths)
            {
                plain = plain.Replace(name, Months[month], StringComparison.Ordinal);
            }

            plain = plain.Replace("/February", "", StringComparison.Ordinal);
        }

        return plain;
    }

    [GeneratedRegex(
        @"(?<!\d)(?:(?:19|20)\d{2}\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,2}(?!\d)[日일]?"
        + @"|\d{1,2}(?:st|nd|rd|th|er|ª|º|\.)?(?:\s+(?:of|de|d['’]))?[\s-]+(?:de\s+)?\p{L}{3,15}\.?,?(?:\s+(?:de|del|of))?[\s-]+(?:19|20)\d{2}(?!\d)"
        + @"|\p{L}{3,15}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2}(?!\d)"
        + @"|(?<a>\d{1,2})(?<s>[./-])\s?(?<b>\d{1,2})\k<s>\s?(?<c>(?:19|20)\d{2}|\d{2})(?![\d:]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Day { get; }

    [GeneratedRegex(@"(\d)(?:st|nd|rd|th|er|ª|º)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Ordinal { get; }

    [GeneratedRegex(@"^[\s,|·•–-]*(?:at|um|à|às|a\s+las|alle(?:\s+ore)?|ore|om|kl\.?|klo|o\s+godz\.?|saat|в|الساعة)?[\s,]*(?<h>\d{1,2})\s?[:.h時]\s?(?<m>\d{2})(?:\s?(?<half>[ap])\.?m)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Behind { get; }

    [GeneratedRegex(@"(?<![\d:.])(?<h>\d{1,2})[:.h](?<m>\d{2})(?:\s?(?<half>[ap])\.?m\.?)?\s*(?:gmt|utc|bst|est|edt|cet)?[\s,|·•–-]*(?:on\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Before { get; }
}
