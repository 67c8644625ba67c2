using System.Globalization;

namespace NewsBot.Core.Digests;

/// <summary>The hours in which a channel is left alone, on the wall clock of the order's zone. May go over midnight.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="Until">The first minute that is not quiet.</param>
/// <param name="UrgentThrough">FLASH and URGENT alerts are posted all the same.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until, bool UrgentThrough)
{
    /// <summary>When they end, where the moment lies in them; null where it does not.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var time = TimeOnly.FromDateTime(local.DateTime);
        if (From == Until || !time.IsBetween(From, Until))
        {
            return null;
        }

        var day = DateOnly.FromDateTime(local.DateTime);
        var end = DigestTimes.Instant((time < Until ? day : day.AddDays(1)).ToDateTime(Until), zone);

        // In the hour that the clock shows twice, the end may be behind us.
        return end > moment ? end : null;
    }

    /// <summary>"22:00–06:30, urgent through".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}–{Until:HH:mm}{(UrgentThrough ? ", urgent through" : "")}");
}
