using System.Globalization;
using NewsBot.Core.Calls;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>A date inside a sentence, as far as it is known.</summary>
internal static class DayWords
{
    /// <summary>With a blank behind it, so that an unknown date leaves no trace; the year only where it is not <paramref name="thisYear"/>.</summary>
    /// <example>"on 3 November "; "in March 2019 "; "in 2011 "; ""</example>
    public static string Of(PartialDate? date, int thisYear) => date switch
    {
        null => "",
        { Month: null } year => string.Create(CultureInfo.InvariantCulture, $"in {year.Year} "),
        { Day: null } month => month.Earliest.ToString(month.Year == thisYear ? "'in' MMMM' '" : "'in' MMMM yyyy' '", CultureInfo.InvariantCulture),
        { } day => day.Earliest.ToString(day.Year == thisYear ? "'on' d MMMM' '" : "'on' d MMMM yyyy' '", CultureInfo.InvariantCulture),
    };
}
