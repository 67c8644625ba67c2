using NewsBot.Core.Feeds;
using NewsBot.Core.Stories.Versions;

namespace NewsBot.Core.Stories;

/// <summary>Makes a story of what a feed lists: its page where that can be had, else the feed's own text, marked so.</summary>
public sealed class StoryFetcher(IPageReader pages, TimeProvider clock)
{
    /// <summary>A publication time further ahead than this is a mistake of the outlet's.</summary>
    private static readonly TimeSpan FromTheFuture = TimeSpan.FromHours(1);

    /// <summary>Null when the entry has neither a usable link nor anything to read.</summary>
    public async Task<Story?> FetchAsync(Feed feed, FeedEntry entry, CancellationToken cancellationToken = default)
    {
        if (StoryLink.Clean(entry.Link, feed.Url) is not { } link)
        {
            return null;
        }

        var page = (await pages.ReadAsync(link, cancellationToken)).Page;
        var fromFeed = pages.PlainText(Longer(entry.Content, entry.Summary));
        var usePage = page is { Text.Length: > 0 } && (!page.Paywalled || page.Text.Length >= fromFeed.Length);
        var title = FirstOf(entry.Title, page?.Title);
        if (title is null && !usePage && fromFeed.Length == 0)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var published = entry.Published ?? page?.Published ?? entry.Updated;
        var storyLink = StoryLink.Clean(page?.Url.AbsoluteUri) ?? link;
        return new()
        {
            Id = StoryId.FromLink(storyLink),
            Link = storyLink,
            Feed = feed.Name,
            Title = title ?? storyLink.AbsoluteUri,
            PageTitle = usePage && FirstOf(page!.Title, null) is { } headline && headline != title ? headline : null,
            Byline = FirstOf(page?.Byline, string.Join(", ", entry.Authors)),
            Published = published <= now + FromTheFuture ? published : null,
            LearntAt = now,
            Text = usePage ? page!.Text : fromFeed,
            TextFromFeed = !usePage,
        };
    }

    /// <summary>A short name for what an entry says, the same while only markup, counters and time stamps change.</summary>
    internal string Fingerprint(FeedEntry entry) =>
        StableHash.Twelve(EditNoise.Without($"{entry.Title}\n{pages.PlainText(Longer(entry.Content, entry.Summary))}"));

    private static string? Longer(string? a, string? b) => (a?.Length ?? 0) >= (b?.Length ?? 0) ? a : b;

    private static string? FirstOf(string? a, string? b) => !string.IsNullOrWhiteSpace(a) ? a.Trim() : !string.IsNullOrWhiteSpace(b) ? b.Trim() : null;
}
