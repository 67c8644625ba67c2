using System.Globalization;
using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Reading;

/// <summary>The day of a call, as far as the words beside it and the story's own date fix it.</summary>
internal static class CallDates
{
    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static PartialDate? Of(StoryParts parts, Demand demand)
    {
        if (parts.Story.Published is not { } published)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(published.DateTime);
        var sentence = parts.Text.Sentences[demand.Sentence];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (parts.QuotationAt(i) is null && Read(parts, i, sentence.End, today) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static PartialDate? Read(StoryParts parts, int at, int end, DateOnly today)
    {
        var text = parts.Text;
        var norm = text.Norm(at);
        var before = text.Norm(at - 1);
        if (norm is "today" or "tonight" || (norm is "morning" or "afternoon" or "evening" && before == "this"))
        {
            return PartialDate.Of(today);
        }

        if (norm == "yesterday" || (norm is "night" && before == "last"))
        {
            return PartialDate.Of(today.AddDays(-1));
        }

        var day = Array.IndexOf(Days, norm);
        if (day >= 0 && before is not ("next" or "by" or "until" or "before" or "every" or "from"))
        {
            var back = ((int)today.DayOfWeek - day + 7) % 7;
            return PartialDate.Of(today.AddDays(-(before == "last" && back == 0 ? 7 : back)));
        }

        var month = Array.IndexOf(Months, norm) + 1;
        if (month == 0 || !text.Tokens[at].IsCapital || before is "by" or "until" or "before" or "next")
        {
            return null;
        }

        var year = month > today.Month ? today.Year - 1 : today.Year;
        if (at + 1 < end && int.TryParse(text.Norm(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told is > 1900 and < 2100)
        {
            year = told;
        }

        if (Day(text.Norm(at - 1)) is { } dayBefore)
        {
            return Valid(year, month, dayBefore);
        }

        return at + 1 < end && Day(text.Norm(at + 1)) is { } dayAfter ? Valid(year, month, dayAfter) : before is "in" or "last" ? new(year, month) : null;
    }

    private static int? Day(string norm) =>
        int.TryParse(norm.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;

    private static PartialDate? Valid(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
}
