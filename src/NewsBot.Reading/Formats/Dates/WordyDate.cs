using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Reading.Formats.Dates;

/// <summary>
/// Dates with words in them, in any order: RFC 822 with all its sins, asctime, the languages of newspapers, slashes and dots. The
/// pieces are told apart by their shape (a clock, a zone, a month's name, a number) and must make one whole date.
/// </summary>
internal sealed partial class WordyDate(string text)
{
    private readonly string _text = text;
    private readonly List<(int Value, int Digits)> _numbers = [];
    private TimeSpan? _time;
    private TimeSpan? _zone;
    private int? _month;
    private int _monthStandsBefore;
    private bool? _isAfternoon;
    private int _strangers;

    public static DateTimeOffset? Parse(string text)
    {
        var date = new WordyDate(Tidy(text));
        foreach (Match piece in Pieces.Matches(date._text))
        {
            if (!date.Take(piece))
            {
                return null;
            }
        }

        return date.Whole();
    }

    // Korean and other scripts mark the parts; "a.m." has dots in it; words may be glued to numbers ("13T9:15").
    private static string Tidy(string text) => Dotted.Replace(
        text.Replace("년", "-", StringComparison.Ordinal).Replace("월", "-", StringComparison.Ordinal).Replace("일", " ", StringComparison.Ordinal)
            .Replace("年", "-", StringComparison.Ordinal).Replace("月", "-", StringComparison.Ordinal).Replace("日", " ", StringComparison.Ordinal)
            .Replace("시", ":", StringComparison.Ordinal).Replace("분", ":", StringComparison.Ordinal).Replace("초", " ", StringComparison.Ordinal)
            .Replace("時", ":", StringComparison.Ordinal).Replace("分", ":", StringComparison.Ordinal).Replace("秒", " ", StringComparison.Ordinal)
            .Replace("오전", " am ", StringComparison.Ordinal).Replace("오후", " pm ", StringComparison.Ordinal)
            .Replace("午前", " am ", StringComparison.Ordinal).Replace("午後", " pm ", StringComparison.Ordinal)
            .Replace("上午", " am ", StringComparison.Ordinal).Replace("下午", " pm ", StringComparison.Ordinal),
        "$1m");

    private bool Take(Match piece)
    {
        if (piece.Groups["numeric"].Success)
        {
            return TakeNumericDate(piece);
        }

        if (piece.Groups["clock"].Success)
        {
            return TakeClock(piece);
        }

        if (piece.Groups["zone"].Success)
        {
            return TakeZone(piece.Value);
        }

        if (piece.Groups["number"].Success)
        {
            _numbers.Add((int.Parse(piece.Groups["digits"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), piece.Groups["digits"].Length));
            return _numbers.Count <= 3;
        }

        return TakeWord(piece.Value);
    }

    private bool TakeZone(string text)
    {
        // "1-Jan-2004": before the clock, a minus joins and "2004" is a year.
        if (_time is null && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            _numbers.Add((int.Parse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture), text.Length - 1));
            return _numbers.Count <= 3;
        }

        if (!Zones.TryParse(text, out var zone))
        {
            return false;
        }

        _zone ??= zone;
        return true;
    }

    private bool TakeNumericDate(Match piece)
    {
        if (_numbers.Count > 0 || _month is not null)
        {
            return false;
        }

        var (a, b, c) = (Number(piece.Groups["a"]), Number(piece.Groups["b"]), Number(piece.Groups["c"]));
        if (piece.Groups["a"].Length == 4)
        {
            (_month, _monthStandsBefore) = (b, 0);
            _numbers.AddRange([(a, 4), (c, 2)]);
            return true;
        }

        // 3/14/2020 can only be month first; otherwise the day stands first, as in most of the world.
        // A clock of twice twelve hours tells an American.
        var monthFirst = a <= 12 && (b > 12 || TwelveHours.IsMatch(_text));
        _month = monthFirst ? a : b;
        _numbers.AddRange([(monthFirst ? b : a, 2), (c, piece.Groups["c"].Length)]);
        return true;
    }

    private bool TakeClock(Match piece)
    {
        if (_time is not null)
        {
            return false;
        }

        var second = piece.Groups["s"].Success ? double.Parse(piece.Groups["s"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;
        _time = Moment.Time(Number(piece.Groups["h"]), Number(piece.Groups["m"]), second);
        return _time is not null;
    }

    private bool TakeWord(string word)
    {
        if (word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase))
        {
            _isAfternoon = word[0] is 'p' or 'P';
            return true;
        }

        if (_time is not null && _month is not null && word != "at" && (Zones.TryParse(word, out var named) || Zones.TryMilitary(word, out named)))
        {
            _zone ??= named;
            return true;
        }

        // A second month: the first was a weekday ("mar" is Tuesday in three languages).
        if ((_month is null || _monthStandsBefore == 0) && MonthNames.Find(word) is { } month)
        {
            (_month, _monthStandsBefore) = (month, _numbers.Count);
            return true;
        }

        // "19 August at 6:28" is no Atlantic time.
        if (word != "at" && Zones.TryParse(word, out var zone))
        {
            _zone ??= zone;
            return true;
        }

        // A weekday, "at", "de", an unknown zone: a few such words do no harm.
        return word is "T" or "t" || ++_strangers <= 4;
    }

    private DateTimeOffset? Whole()
    {
        if (_month is not { } month || _numbers.Count is not (1 or 2))
        {
            return null;
        }

        var yearAt = _numbers.FindIndex(n => n.Digits >= 3);
        if (yearAt < 0)
        {
            // Two short numbers: the year stands last, unless only the first can be one.
            yearAt = _numbers.Count == 2 ? (_numbers[1].Value <= 31 && _numbers[0].Value > 31 ? 0 : 1) : -1;
        }

        if (yearAt < 0 || _numbers[yearAt].Digits > 4)
        {
            return null;
        }

        var day = _numbers.Count == 1 ? 1 : _numbers[1 - yearAt].Value;
        return Moment.Of(Moment.Year(_numbers[yearAt].Value, _numbers[yearAt].Digits), month, day, TimeOfDay() ?? TimeSpan.Zero, _zone ?? TimeSpan.Zero);
    }

    private TimeSpan? TimeOfDay() => _isAfternoon switch
    {
        true when _time?.Hours is >= 1 and < 12 => _time + TimeSpan.FromHours(12),
        false when _time?.Hours == 12 => _time - TimeSpan.FromHours(12),
        _ => _time,
    };

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<numeric>(?<![0-9])(?<a>[0-9]{4}|[0-9]{1,2})(?<sep>[-/.])\s?(?<b>[0-9]{1,2})\k<sep>\s?(?<c>[0-9]{4}|[0-9]{1,2})(?![0-9:]))"
        + @"|(?<clock>(?<h>[0-9]{1,2})\s?:\s?(?<m>[0-9]{1,2})(?:\s?:\s?(?<s>[0-9]{1,2}(?:[.,][0-9]+)?)?)?(?![0-9]))"
        + @"|(?<zone>(?:GMT|UTC|UT)?[+\-\u2212][0-9]{1,2}:?[0-9]{2}(?::?00)?(?![0-9])|(?:GMT|UTC)\s?[+\-][0-9]{1,2}(?![0-9]))"
        + @"|(?<number>(?<![0-9])(?<digits>[0-9]{1,5})(?:st|nd|rd|th|er|e|º|\.)?(?![0-9]))"
        + @"|(?<word>\p{L}[\p{L}\p{M}]*(?:/[A-Za-z]+)?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Pieces { get; }

    [GeneratedRegex(@"[0-9]\s?[ap]m\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex TwelveHours { get; }

    [GeneratedRegex(@"\b([ap])\.\s?m\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Dotted { get; }
}
