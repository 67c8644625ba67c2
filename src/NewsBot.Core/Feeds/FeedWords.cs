using System.Globalization;

namespace NewsBot.Core.Feeds;

/// <summary>How feeds are told of, the same everywhere. Times are UTC.</summary>
public static class FeedWords
{
    /// <summary>How a feed is, in one line.</summary>
    public static string Health(Feed feed, DateTimeOffset now) => feed switch
    {
        { PausedAt: { } at } => $"paused since {Moment(at)}: {feed.PausedBecause}",
        { Problem: { } problem } => $"failing since {Moment(feed.FailingSince)}, {feed.Failures} times in a row: {problem} Next try {Moment(feed.NextCheckAt)}",
        { LastReadAt: { } read } when FeedProgress.Condition(feed, now) == FeedCondition.Silent => $"silent: read {Moment(read)}, nothing new since {Moment(feed.LastNewAt)}",
        { LastReadAt: { } read } => $"read {Moment(read)}, next {Moment(feed.NextCheckAt)}{(feed.NextBecause is { } because ? $" ({because})" : "")}",
        _ => "not read yet",
    };

    /// <summary>Whether somebody should look at it.</summary>
    public static bool NeedsLook(Feed feed, DateTimeOffset now) => feed.IsFailing || FeedProgress.Condition(feed, now) != FeedCondition.Well;

    /// <summary>One asking of a feed, in one line.</summary>
    public static string Attempt(FeedAttempt attempt)
    {
        var came = attempt switch
        {
            { Problem: { } problem } => problem,
            { Listed: { } listed } => string.Create(
                CultureInfo.InvariantCulture, $"{listed} stories listed{(attempt.Fresh > 0 ? $", {attempt.Fresh} new" : "")}{(attempt.Changed > 0 ? $", {attempt.Changed} changed" : "")}."),
            _ => "nothing new.",
        };
        var how = string.Create(
            CultureInfo.InvariantCulture,
            $"{(attempt.Status is { } status ? $"HTTP {status}" : "no answer")}, {attempt.Bytes / 1024.0:0.#} KB in {attempt.Took.TotalSeconds:0.##} s");
        return $"{Moment(attempt.At)} ({how}): {came} Next {Moment(attempt.NextAt)}{(attempt.NextBecause is { } because ? $": {because}" : "")}.";
    }

    /// <summary>A feed that was found, in one line.</summary>
    public static string Found(FoundFeed found) =>
        $"{found.Title ?? "without a title"}, {found.Stories} stories"
        + (found.Newest is { } newest ? $", the newest “{Messages.CleanText.Clip(newest, 100)}”{Day(found.NewestAt, " of ")}" : "")
        + (found.Gap is { } gap && gap > TimeSpan.Zero ? $", one every {FeedSchedule.Words(gap)}" : "")
        + $" ({found.How})";

    internal static string Day(DateTimeOffset? at, string before) =>
        at is { } day ? before + day.UtcDateTime.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture) : "";

    private static string Moment(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("d MMM HH:mm", CultureInfo.InvariantCulture) ?? "an unknown time";
}
