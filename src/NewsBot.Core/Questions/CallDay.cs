using System.Globalization;
using NewsBot.Core.Ledger;

namespace NewsBot.Core.Questions;

/// <summary>The day of a call in words and for programs, as far as the stories fix it.</summary>
internal static class CallDay
{
    public static string Iso(LedgerEntry entry) => entry.Told?.ToString() ?? entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <example>on 3 Nov 2023; in May 2024; in 2011</example>
    public static string Words(LedgerEntry entry) => entry.Told switch
    {
        { Day: null, Month: not null } month => month.Earliest.ToString("'in' MMMM yyyy", CultureInfo.InvariantCulture),
        { Month: null } year => $"in {year.Year}",
        _ => entry.Day.ToString("'on' d MMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>Told by a story, and not just taken from the day it came out.</summary>
    public static bool IsTold(LedgerEntry entry) => entry.Told is not null;
}
