using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;

namespace NewsBot.Core.Questions;

/// <summary>The day of a call as far as the stories fix it.</summary>
internal static class CallDay
{
    /// <summary>The entry's day, but where it comes from a month or year that a story gives, the day within it that another story gives.</summary>
    public static DateOnly Of(LedgerEntry entry) => Partial(entry)?.Earliest ?? entry.Day;

    public static string Iso(LedgerEntry entry) => Partial(entry)?.ToString() ?? entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <example>on 3 Nov 2023; in May 2024; in 2011</example>
    public static string Words(LedgerEntry entry) => Partial(entry) switch
    {
        { Day: null, Month: not null } month => month.Earliest.ToString("'in' MMMM yyyy", CultureInfo.InvariantCulture),
        { Month: null } year => $"in {year.Year}",
        _ => Of(entry).ToString("'on' d MMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>Told by a story, and not just taken from the day it came out.</summary>
    public static bool IsTold(LedgerEntry entry) => Partial(entry) is not null;

    private static PartialDate? Partial(LedgerEntry entry)
    {
        var dates = entry.Reports.Select(r => r.Call.Date).OfType<PartialDate>().Distinct().ToArray();
        var coarse = dates.Where(d => d.Earliest == entry.Day).Select(d => (PartialDate?)d).MaxBy(d => d!.Value.Day is not null);
        if (coarse is not { Day: null } span)
        {
            return coarse;
        }

        return dates.Where(d => d.Day is not null && d.Earliest >= span.Earliest && d.Latest <= span.Latest)
            .Select(d => (PartialDate?)d)
            .MinBy(d => d!.Value.Earliest) ?? coarse;
    }
}
