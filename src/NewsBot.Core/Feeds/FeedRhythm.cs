namespace NewsBot.Core.Feeds;

/// <summary>How often a feed brings something: from the dates of its stories, and where it gives none, from when we saw them.</summary>
internal static class FeedRhythm
{
    private const int Looked = 20;
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    /// <summary>The feed with its gap and its last new story, after a reading.</summary>
    /// <param name="document">What it lists; null where that is as before.</param>
    /// <param name="fresh">How many stories of it are new.</param>
    public static Feed Learn(Feed feed, FeedDocument? document, int fresh, DateTimeOffset now)
    {
        if (document is null)
        {
            return feed;
        }

        // A date from the future, or from the beginning of all clocks, is a mistake of the outlet's.
        var dates = document.Entries.Select(e => e.Published ?? e.Updated).OfType<DateTimeOffset>()
            .Where(d => d <= now + Ahead && d.Year > 1990)
            .OrderDescending().Take(Looked).ToArray();
        if (dates.Length >= 3 && dates.Length * 2 >= document.Entries.Count && dates[0] - dates[^1] is var span && span > TimeSpan.Zero)
        {
            var newest = dates[0] < now ? dates[0] : now;
            return feed with { Gap = span / (dates.Length - 1), LastNewAt = fresh > 0 && feed.FirstReadAt is not null ? now : Later(feed.LastNewAt, newest) };
        }

        if (fresh == 0)
        {
            return feed with { LastNewAt = feed.LastNewAt ?? now };
        }

        // Without dates the gaps between what we saw are averaged; the first reading tells nothing of them.
        var seen = feed.FirstReadAt is not null && feed.LastNewAt is { } last && now > last ? (now - last) / fresh : (TimeSpan?)null;
        return feed with { LastNewAt = now, Gap = (feed.Gap, seen) switch { ({ } known, { } gap) => (known * 0.8) + (gap * 0.2), var (known, gap) => gap ?? known } };
    }

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}
