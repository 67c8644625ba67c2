using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Commands;

/// <summary>Reads how long somebody wants to be left alone: 2h, 30m, 1d, until 07:00, until mon 07:00, until tomorrow.</summary>
internal static partial class SnoozeReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);
    private static readonly TimeOnly Morning = new(7, 0);

    /// <summary>Null for anything that is no such time, and for more than 31 days.</summary>
    /// <param name="zone">Whose clock "07:00" is on.</param>
    public static DateTimeOffset? Read(string typed, DateTimeOffset now, TimeZoneInfo zone)
    {
        var text = typed.Trim().ToLowerInvariant();
        var until = Span.Match(text) is { Success: true } span
            ? now + (span.Groups[2].Value[0] switch { 'm' => TimeSpan.FromMinutes(1), 'h' => TimeSpan.FromHours(1), 'd' => TimeSpan.FromDays(1), _ => TimeSpan.FromDays(7) })
                * int.Parse(span.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : Moment(text.StartsWith("until ", StringComparison.Ordinal) ? text[6..] : text, now, zone);
        return until > now && until - now <= Longest ? until : null;
    }

    private static DateTimeOffset? Moment(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var time = words.Length > 0 ? DigestTimes.ParseSlot(words[^1]) : null;
        var day = string.Join(' ', time is null ? words : words[..^1]);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        if (day.Length == 0)
        {
            // The next time the clock shows it.
            return time is not { } clock ? null
                : new[] { today, today.AddDays(1) }.Select(d => DigestTimes.Instant(d.ToDateTime(clock), zone)).First(m => m > now);
        }

        DateOnly? on = day switch
        {
            "tomorrow" => today.AddDays(1),
            "today" => today,
            _ when Weekday(day) is { } weekday => today.AddDays(((int)weekday - (int)today.DayOfWeek + 6) % 7 + 1),
            _ when DateOnly.TryParseExact(day, ["yyyy-MM-dd", "d MMM", "d MMMM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            _ => null,
        };
        return on is { } d ? DigestTimes.Instant(d.ToDateTime(time ?? Morning), zone) : null;
    }

    private static DayOfWeek? Weekday(string word) => word.Length < 3 ? null
        : Enum.GetValues<DayOfWeek>().Select(d => (DayOfWeek?)d).FirstOrDefault(d => d.ToString()!.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(?:for )?(\d{1,4}) ?(m|min|minutes?|h|hours?|d|days?|w|weeks?)$", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Span { get; }
}
