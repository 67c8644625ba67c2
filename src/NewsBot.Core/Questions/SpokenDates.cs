using System.Globalization;
using static NewsBot.Core.Questions.DateWords;

namespace NewsBot.Core.Questions;

/// <summary>
/// Reads the days people say: "since 8 May", "before 1 May 2024", "in the last week", "yesterday", "between 3 and 8 May", "as of 3 Nov 17:00".
/// A day without a year is the latest such day up to the moment of asking.
/// </summary>
internal sealed class SpokenDates
{
    private readonly List<QuestionWord> _words;
    private readonly DateTimeOffset _now;
    private readonly DateOnly _today;

    private readonly List<DaySpan> _spans = [];

    private SpokenDates(List<QuestionWord> words, DateTimeOffset now)
    {
        _words = words;
        _now = now;
        _today = DateOnly.FromDateTime(now.DateTime);
    }

    /// <summary>All that was said of days, taken together.</summary>
    public DaySpan Span { get; private set; } = DaySpan.Always;

    /// <summary>Each stretch of days that was said, in order.</summary>
    public IReadOnlyList<DaySpan> Spans => _spans;

    public DateOnly Today => _today;

    /// <summary>What stands for a day that only the asker knows: "the budget" in "before the budget"; null for nothing of the kind.</summary>
    public string? Event { get; private set; }

    /// <summary>"as of": the moment up to which what was learnt counts; null where none was given.</summary>
    public DateTimeOffset? AsOf { get; private set; }

    /// <summary>Reads the dates and marks their words.</summary>
    public static SpokenDates Take(List<QuestionWord> words, DateTimeOffset now)
    {
        var dates = new SpokenDates(words, now);
        for (var i = 0; i < words.Count; i++)
        {
            var length = dates.Read(i);
            if (length == 0 && (length = Occasions.LengthAt(words, i)) > 0)
            {
                dates.Event = Phrases.Text(words, i + 1, length - 1);
            }

            for (var k = i; k < i + length; k++)
            {
                words[k] = words[k] with { Senses = Senses.Date };
            }

            i += Math.Max(length - 1, 0);
        }

        return dates;
    }

    private int Read(int i)
    {
        if (Word(i) == "as" && Word(i + 1) is "of" or "at" && ReadPoint(i + 2) is { } asOf)
        {
            var time = ReadTime(i + 2 + asOf.Length);
            AsOf = new DateTimeOffset(asOf.Last.ToDateTime(time?.Time ?? new TimeOnly(23, 59, 59)), _now.Offset);
            return 2 + asOf.Length + (time?.Length ?? 0);
        }

        if (Word(i) == "between" && ReadPoint(i + 1, Word(i + 3)) is { } low && Word(i + 1 + low.Length) == "and" && ReadPoint(i + 2 + low.Length) is { } high)
        {
            Add(new(low.First, high.Last));
            return 2 + low.Length + high.Length;
        }

        if (Word(i) == "from" && ReadPoint(i + 1) is { } begin && Word(i + 1 + begin.Length) is "to" or "until" or "till" && ReadPoint(i + 2 + begin.Length) is { } finish)
        {
            Add(new(begin.First, finish.Last));
            return 2 + begin.Length + finish.Length;
        }

        if (Word(i) is "since" or "after" or "from" && ReadPoint(i + 1) is { } start)
        {
            Add(new(From: Word(i) == "after" ? start.Last.AddDays(1) : start.First));
            return 1 + start.Length;
        }

        if (Word(i) is "before" or "until" or "till" or "by" && ReadPoint(i + 1) is { } end)
        {
            Add(new(Until: Word(i) == "before" ? end.First.AddDays(-1) : end.Last));
            return 1 + end.Length;
        }

        if (Word(i) is "up" && Word(i + 1) == "to" && ReadPoint(i + 2) is { } upTo)
        {
            Add(new(Until: upTo.Last));
            return 2 + upTo.Length;
        }

        var lead = Word(i) is "in" or "on" or "during" or "over" or "within" or "for" or "of" ? 1 : 0;
        if (ReadStretch(i + lead) is { } stretch)
        {
            Add(new(stretch.First, stretch.Last));
            return lead + stretch.Length;
        }

        // A bare month or weekday could be a name ("May"); after "in" or "on", or with a number, it is a day.
        if (ReadPoint(i + lead) is { } point && (lead > 0 || point.Length > 1 || Word(i) is "today" or "yesterday" or "tonight" or "overnight" || Word(i)!.Contains('-', StringComparison.Ordinal)))
        {
            Add(new(point.First, point.Last));
            return lead + point.Length;
        }

        return 0;
    }

    private void Add(DaySpan span)
    {
        _spans.Add(span);
        Span = Span.And(span);
    }

    /// <summary>"the last week", "past three days", "this month".</summary>
    private Reading? ReadStretch(int i)
    {
        var at = Word(i) == "the" ? i + 1 : i;
        var what = Word(at);
        if (WeekendAt(at) is { } weekend)
        {
            return weekend with { Length = at + weekend.Length - i };
        }

        if (Number(what) is { } count && Word(at + 2) == "ago" && Ago(count, WordStem.Of(Word(at + 1) ?? "")) is { } ago)
        {
            return new(ago, ago, at + 3 - i);
        }

        if (what is "this" or "last" or "past" or "previous")
        {
            if (Weekday(Word(at + 1) ?? "") is { } weekday)
            {
                // "last Friday" on a Friday is a week ago; "this Friday" is today.
                var back = ((int)_today.DayOfWeek - (int)weekday + 7) % 7;
                var day = _today.AddDays(back == 0 && what != "this" ? -7 : -back);
                return new(day, day, at + 2 - i);
            }

            var number = Number(Word(at + 1));
            var unit = WordStem.Of(Word(at + (number is null ? 1 : 2)) ?? "");
            var length = at + (number is null ? 2 : 3) - i;
            return (what, unit, number) switch
            {
                (_, "day", { } n) => new(_today.AddDays(-n), _today, length),
                (_, "week", { } n) => new(_today.AddDays(-7 * n), _today, length),
                (_, "month", { } n) => new(_today.AddMonths(-n), _today, length),
                (_, "year", { } n) => new(_today.AddYears(-n), _today, length),
                (_, "hour" or "hr", { } n) => new(DateOnly.FromDateTime(_now.AddHours(-n).DateTime), _today, length),
                ("this", "week", _) => new(Monday(_today), _today, length),
                ("this", "month", _) => new(new(_today.Year, _today.Month, 1), _today, length),
                ("this", "year", _) => new(new(_today.Year, 1, 1), _today, length),
                ("this", "morning" or "afternoon" or "evening", _) => new(_today, _today, length),
                (_, "day", _) => new(_today.AddDays(-1), _today, length),
                (_, "night", _) => new(_today.AddDays(-1), _today, length),
                (_, "week", _) => new(_today.AddDays(-7), _today, length),
                (_, "fortnight", _) => new(_today.AddDays(-14), _today, length),
                (_, "month", _) => new(_today.AddMonths(-1), _today, length),
                (_, "year", _) => new(_today.AddYears(-1), _today, length),
                _ => null,
            };
        }

        return null;
    }

    /// <summary>"the weekend", "last weekend": the latest Saturday and Sunday that have begun.</summary>
    private Reading? WeekendAt(int at)
    {
        var length = Word(at) == "weekend" ? 1 : Word(at) is "this" or "last" or "past" && Word(at + 1) == "weekend" ? 2 : 0;
        if (length == 0)
        {
            return null;
        }

        // "over the weekend of 9-10 May" is told by its days.
        if (Word(at + length) == "of" && ReadPoint(at + length + 1) is { } told)
        {
            return told with { Length = length + 1 + told.Length };
        }

        var saturday = _today.AddDays(-(((int)_today.DayOfWeek + 1) % 7));
        return new(saturday, saturday.AddDays(1), length);
    }

    private DateOnly? Ago(int count, string unit) => unit switch
    {
        "day" => _today.AddDays(-count),
        "week" => _today.AddDays(-7 * count),
        "fortnight" => _today.AddDays(-14 * count),
        "month" => _today.AddMonths(-count),
        "year" => _today.AddYears(-count),
        "hour" => DateOnly.FromDateTime(_now.AddHours(-count).DateTime),
        _ => null,
    };

    /// <summary>"9-10 May", "9–10 May 2024".</summary>
    private Reading? DayRange(int i)
    {
        var days = Word(i)?.Split('-', '–');
        return days is [var low, var high] && DayNumber(low) is { } from && DayNumber(high) is { } to && Month(Word(i + 1)) is { } month
            && Make(Year(Word(i + 2)), month, from) is { } first && Make(Year(Word(i + 2)), month, to) is { } last && first <= last
            ? new(first, last, Year(Word(i + 2)) is null ? 2 : 3) : null;
    }

    /// <summary>"the 14th": of this month, or of the last one where that is still to come.</summary>
    private Reading? BareDay(int i)
    {
        if (Word(i) is not { Length: > 2 } word || DayNumber(word) is not { } day || char.IsAsciiDigit(word[^1]) || Word(i - 1) != "the")
        {
            return null;
        }

        var month = new DateOnly(_today.Year, _today.Month, 1);
        month = day > _today.Day ? month.AddMonths(-1) : month;
        return day <= DateTime.DaysInMonth(month.Year, month.Month) ? new(month.AddDays(day - 1), month.AddDays(day - 1), 1) : null;
    }

    /// <summary>One day, month or year; <paramref name="monthAhead"/> completes "between 3 and 8 May".</summary>
    private Reading? ReadPoint(int i, string? monthAhead = null)
    {
        var word = Word(i);
        if (word is null)
        {
            return null;
        }

        if ((ReadStretch(i) ?? DayRange(i)) is { } stretch)
        {
            return stretch;
        }

        if (word == "the" && ReadPoint(i + 1) is { } definite && Word(i + 1) != "the")
        {
            return definite with { Length = definite.Length + 1 };
        }

        if (word == "day" && Word(i + 1) == "before" && Word(i + 2) == "yesterday")
        {
            return new(_today.AddDays(-2), _today.AddDays(-2), 3);
        }

        if (word is "end" or "start" or "beginning" or "middle" && Word(i + 1) == "of" && ReadPoint(i + 2) is { } whole)
        {
            var part = word == "end" ? whole.Last : word == "middle" ? whole.First.AddDays((whole.Last.DayNumber - whole.First.DayNumber) / 2) : whole.First;
            return new(part, part, 2 + whole.Length);
        }

        if (word is "early" or "late" or "mid" && Month(Word(i + 1)) is not null && ReadPoint(i + 1) is { } within)
        {
            return word switch
            {
                "early" => new(within.First, within.First.AddDays(9), 1 + within.Length),
                "mid" => new(within.First.AddDays(9), within.First.AddDays(19), 1 + within.Length),
                _ => new(within.First.AddDays(19), within.Last, 1 + within.Length),
            };
        }

        if (word == "overnight")
        {
            return new(_today.AddDays(-1), _today, 1);
        }

        if (word is "today" or "tonight")
        {
            return new(_today, _today, 1);
        }

        if (word == "yesterday")
        {
            return new(_today.AddDays(-1), _today.AddDays(-1), 1);
        }

        if (Weekday(word) is { } weekday)
        {
            var back = ((int)_today.DayOfWeek - (int)weekday + 7) % 7;
            return new(_today.AddDays(-back), _today.AddDays(-back), 1);
        }

        if (Numeric(word) is { } written)
        {
            return new(written, written, 1);
        }

        if (Month(word) is { } month)
        {
            if (DayNumber(Word(i + 1)) is { } after && Make(Year(Word(i + 2)), month, after) is { } monthFirst)
            {
                return new(monthFirst, monthFirst, Year(Word(i + 2)) is null ? 2 : 3);
            }

            var year = Year(Word(i + 1)) ?? (month > _today.Month ? _today.Year - 1 : _today.Year);
            var first = new DateOnly(year, month, 1);
            return new(first, first.AddMonths(1).AddDays(-1), Year(Word(i + 1)) is null ? 1 : 2);
        }

        if (DayNumber(word) is { } day)
        {
            var of = Word(i + 1) == "of" ? 1 : 0;
            if (Month(Word(i + 1 + of)) is { } named && Make(Year(Word(i + 2 + of)), named, day) is { } dated)
            {
                return new(dated, dated, 2 + of + (Year(Word(i + 2 + of)) is null ? 0 : 1));
            }

            if (monthAhead is not null && Month(Word(i + 3)) is { } ahead && Make(null, ahead, day) is { } low)
            {
                return new(low, low, 1);
            }

            if (BareDay(i) is { } bare)
            {
                return bare;
            }
        }

        return Year(word) is { } alone ? new(new(alone, 1, 1), new(alone, 12, 31), 1) : null;
    }

    private (TimeOnly Time, int Length)? ReadTime(int i)
    {
        var at = Word(i) == "at" ? i + 1 : i;
        return TimeOnly.TryParseExact(Word(at), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time, at + 1 - i)
            : null;
    }

    private DateOnly? Make(int? year, int month, int day)
    {
        var of = year ?? _today.Year;
        if (day > DateTime.DaysInMonth(of, month))
        {
            return null;
        }

        var date = new DateOnly(of, month, day);
        return year is null && date > _today && day <= DateTime.DaysInMonth(of - 1, month) ? new(of - 1, month, day) : date;
    }

    private string? Word(int i) => i >= 0 && i < _words.Count && !_words[i].Is(Senses.Known | Senses.Date) ? _words[i].Folded : null;

    private sealed record Reading(DateOnly First, DateOnly Last, int Length);
}
