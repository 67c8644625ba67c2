using System.Globalization;
using NewsBot.Core.Digests;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>Says a standing order in full, and when it runs next.</summary>
public static class SubscriptionWords
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <param name="target">The name of the one followed; null for everybody.</param>
    public static RichText Of(Subscription order, string? target, DateTimeOffset now) => new(
        new Run($"{order.Id} {target ?? "everybody"}", Strong: true),
        new Run($": {string.Join("; ", Parts(order, now))}.{(order.Terms.Digest && order.PausedAt is null ? $" Next: {Next(order.Times, order.SnoozedUntil > now ? order.SnoozedUntil.Value : now)}." : "")}"));

    private static IEnumerable<string> Parts(Subscription order, DateTimeOffset now)
    {
        if (order.PausedAt is { } since)
        {
            yield return $"PAUSED since {Moment(order, since)}{(order.PauseProblem is { } why ? $" ({why.TrimEnd('.')})" : "")}, “resume {order.Id}” lets it run";
        }
        else if (order.SnoozedUntil > now)
        {
            yield return $"SNOOZED until {Moment(order, order.SnoozedUntil.Value)}";
        }

        if (order.Terms.Instant)
        {
            yield return "alerts at once";
        }

        if (order.Terms.Digest)
        {
            yield return $"digest {Days(order.Times.Days)} at {string.Join(", ", order.Times.Slots.Select(s => s.ToString("HH:mm", CultureInfo.InvariantCulture)))} "
                + $"({order.Times.Zone})";
            yield return $"a slot without news is {(order.SayWhenEmpty ? "said to be empty" : "skipped")}";
        }

        if (!order.Terms.Filter.IsNone)
        {
            yield return $"only {order.Terms.Filter}";
        }

        if (order.Terms.MaxLines is { } most)
        {
            yield return $"at most {most} lines under a heading";
        }

        if (order.Terms.Quiet is { } quiet)
        {
            yield return $"quiet {quiet}";
        }
    }

    private static string Moment(Subscription order, DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(order.Times.Zone)).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    public static string Next(DigestTimes times, DateTimeOffset now) =>
        times.Next(now).At.ToString("ddd d MMM yyyy HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);

    private static string Days(IReadOnlySet<DayOfWeek> days)
    {
        var those = Week.Where(days.Contains).ToArray();
        return those.Length switch
        {
            7 => "daily",
            5 when !days.Contains(DayOfWeek.Saturday) && !days.Contains(DayOfWeek.Sunday) => "on weekdays",
            2 when days.Contains(DayOfWeek.Saturday) && days.Contains(DayOfWeek.Sunday) => "at weekends",
            _ => "on " + string.Join(", ", those.Select(d => d.ToString()[..3])),
        };
    }
}
