using System.Globalization;

namespace NewsBot.Reading.Formats.Dates;

/// <summary>The two spellings that nearly all feeds use, read without a pattern: "Mon, 03 Mar 2025 09:00:00 +0100" and "2025-03-03T09:00:00Z".</summary>
internal static class UsualDate
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>Null where it is spelt otherwise: then the patient readers look at it.</summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<char> text) => text.Length switch
    {
        >= 28 and <= 31 when text[3] == ',' && text[4] == ' ' => Mail(text[5..]),
        20 when text[19] == 'Z' => Iso(text, TimeSpan.Zero),
        25 when Zone(text[19..22], text[23..]) is { } zone && text[22] == ':' => Iso(text, zone),
        _ => null,
    };

    private static DateTimeOffset? Mail(ReadOnlySpan<char> text)
    {
        var digits = text[1] == ' ' ? 1 : 2;
        var rest = text[digits..];
        if (rest.Length < 21 || rest[0] != ' ' || rest[4] != ' ' || rest[9] != ' ' || rest[18] != ' ')
        {
            return null;
        }

        var month = Months.AsSpan().IndexOf(rest[1..4]);
        var zone = rest[19..] is "GMT" or "UTC" ? TimeSpan.Zero : rest.Length == 24 ? Zone(rest[19..22], rest[22..]) : null;
        return month >= 0 && month % 3 == 0 && zone is { } known ? At(Number(rest[5..9]), (month / 3) + 1, Number(text[..digits]), rest[10..18], known) : null;
    }

    private static DateTimeOffset? Iso(ReadOnlySpan<char> text, TimeSpan zone) =>
        text[4] == '-' && text[7] == '-' && text[10] == 'T' ? At(Number(text[..4]), Number(text[5..7]), Number(text[8..10]), text[11..19], zone) : null;

    private static DateTimeOffset? At(int year, int month, int day, ReadOnlySpan<char> clock, TimeSpan zone) =>
        clock[2] == ':' && clock[5] == ':' && Number(clock[..2]) is >= 0 and var hour && Number(clock[3..5]) is >= 0 and var minute && Number(clock[6..]) is >= 0 and var second
            && Moment.Time(hour, minute, second) is { } time
            ? Moment.Of(year, month, day, time, zone)
            : null;

    private static TimeSpan? Zone(ReadOnlySpan<char> hours, ReadOnlySpan<char> minutes)
    {
        var (h, m) = (Number(hours[1..]), Number(minutes));
        return hours[0] is '+' or '-' && h is >= 0 and <= 15 && m is >= 0 and <= 59 ? new TimeSpan(h, m, 0) * (hours[0] == '-' ? -1 : 1) : null;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
