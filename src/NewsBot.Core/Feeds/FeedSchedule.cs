using System.Globalization;

namespace NewsBot.Core.Feeds;

/// <summary>When a feed may be asked again, and why then.</summary>
internal sealed class FeedSchedule(WatchOptions options)
{
    /// <summary>Nobody is believed who asks for more.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>How many faults in a row pass before the pauses grow.</summary>
    private const int Patience = 3;

    /// <summary>Where news is pushed, asking only makes sure.</summary>
    public (DateTimeOffset At, string Because) AfterSuccess(Feed feed, FeedAnswer answer, bool isPushed, DateTimeOffset now)
    {
        var (own, because) = isPushed ? (Day, "its news is pushed; this only makes sure") : Own(feed, now);
        if (answer.WaitAtLeast is { } wish && wish > own)
        {
            (own, because) = (Min(wish, Day), $"the server asks for {Words(wish)}{(answer.WaitBecause is { } said ? $" ({said})" : "")}");
        }

        var at = now + own + (own * 0.1 * Chance(feed, now));
        var quiet = answer.Quiet.After(at);
        return quiet > at && quiet - now <= Day * 7 ? (quiet, "the feed asks not to be read before (skipHours, skipDays)") : (at, because);
    }

    /// <summary>After faults in a row: as usual three times, then an hour more for each, never over a day, a fifth sooner or later.</summary>
    public (DateTimeOffset At, string Because) AfterFailure(Feed feed, FeedAnswer answer, DateTimeOffset now)
    {
        if (answer.WaitAtLeast is { } wish && wish > options.Every)
        {
            return (now + Min(wish, Day) + (wish * 0.05 * Chance(feed, now)), $"the server asks for {Words(wish)}{(answer.WaitBecause is { } said ? $" ({said})" : "")}");
        }

        var late = feed.Failures - Patience;
        if (late <= 0)
        {
            return (now + options.Every + (options.Every * 0.1 * Chance(feed, now)), "it is tried again soon after a first fault");
        }

        var pause = Min(Hour * late, Day);
        return (now + (pause * (0.8 + (0.4 * Chance(feed, now)))), $"{feed.Failures} faults in a row: it is left alone for about {Words(pause)}");
    }

    /// <summary>After it was not asked, or asked for patience: when it may be asked. Where it does not say when, twice as late each time.</summary>
    public (DateTimeOffset At, string Because) AfterBusy(Feed feed, FeedAnswer answer, DateTimeOffset now)
    {
        var wait = answer.WaitAtLeast ?? options.Every;
        wait = Min(answer.WaitBecause is null ? wait * Math.Pow(2, Math.Clamp(feed.Failures - 1, 0, 7)) : wait, Day);
        return (now + wait + (wait * 0.1 * Chance(feed, now)), $"the server asks for {Words(wait)} of patience{(answer.WaitBecause is { } said ? $" ({said})" : "")}");
    }

    internal static string Words(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => Number(span.TotalDays) + " days",
        { TotalMinutes: > 90 } => Number(span.TotalHours) + " hours",
        { TotalSeconds: > 90 } => Number(span.TotalMinutes) + " minutes",
        _ => Number(span.TotalSeconds) + " seconds",
    };

    private (TimeSpan Span, string Because) Own(Feed feed, DateTimeOffset now)
    {
        var silent = feed.LastNewAt is { } last ? (now - last).TotalDays : 0;
        var rest = silent >= 30 ? options.Longest : silent >= 14 ? options.Longest / 2 : silent >= 7 ? options.Longest / 4 : TimeSpan.Zero;
        if (feed.Gap is not { } gap)
        {
            return rest > options.Every ? (rest, "it was silent for " + Words(now - feed.LastNewAt!.Value)) : (options.Every, "the usual pause: its own rhythm is not known yet");
        }

        var half = Min(gap / 2, options.Longest);
        half = half > options.Shortest ? half : options.Shortest;
        return rest > half
            ? (rest, "it was silent for " + Words(now - feed.LastNewAt!.Value))
            : (half, $"its own rhythm: a story every {Words(gap)}");
    }

    /// <summary>From 0 to 1, other for each feed and each time, and yet the same when it is worked out again: feeds that start together drift apart.</summary>
    private static double Chance(Feed feed, DateTimeOffset now)
    {
        var mixed = unchecked((((ulong)feed.Id.Number * 0x9E3779B97F4A7C15UL) ^ (ulong)now.UtcTicks) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
