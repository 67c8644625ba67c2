namespace NewsBot.Core.Feeds;

/// <summary>When a feed may be asked again.</summary>
internal static class FeedSchedule
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>After an answer without a fault: the house interval or what the server asks for, whichever is longer, never over a day.</summary>
    public static TimeSpan AfterSuccess(TimeSpan every, TimeSpan? waitAtLeast) =>
        Min(waitAtLeast is { } wait && wait > every ? wait : every, Longest);

    /// <summary>After faults in a row: the interval, doubled from the third fault on, never over a day.</summary>
    public static TimeSpan AfterFailure(TimeSpan every, int failures, TimeSpan? waitAtLeast) =>
        AfterSuccess(Min(every * Math.Pow(2, Math.Clamp(failures - 2, 0, 12)), Longest), waitAtLeast);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
