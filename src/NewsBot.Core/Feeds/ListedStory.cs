using System.Globalization;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Feeds;

/// <summary>An entry of a feed with what makes it the same one tomorrow.</summary>
/// <param name="Identity">Its id as given, else its cleaned link, else its title and date, else its title and text.</param>
/// <param name="LinkKey">As <see cref="FeedListing.LinkKey"/>.</param>
/// <param name="HeadlineKey">As <see cref="FeedListing.HeadlineKey"/>.</param>
internal sealed record ListedStory(string Identity, FeedEntry Entry, string? LinkKey, string? HeadlineKey)
{
    /// <summary>A longer one stands as its hash: a store's index takes only so much.</summary>
    private const int Longest = 500;

    /// <summary>The entries of a document by identity, each once. An id that is there twice is trusted for the first only.</summary>
    /// <param name="distrustsIds">Links come before ids.</param>
    /// <param name="hasTwins">Whether one id stood for two stories.</param>
    public static IReadOnlyDictionary<string, ListedStory> Of(FeedDocument document, Uri feed, bool distrustsIds, out bool hasTwins)
    {
        hasTwins = false;
        var links = document.Entries.Select(e => LinkOf(e, feed)).ToArray();
        var timesLinked = links.OfType<string>().GroupBy(l => l, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var listed = new Dictionary<string, ListedStory>(StringComparer.Ordinal);
        for (var i = 0; i < document.Entries.Count; i++)
        {
            var (entry, link) = (document.Entries[i], links[i]);
            var own = link is not null && timesLinked[link] == 1 ? link : null;
            var id = string.IsNullOrWhiteSpace(entry.Id) ? null : entry.Id.Trim();
            var identity = Short((distrustsIds ? own ?? id : id ?? link) ?? ByTitle(entry));
            if (listed.TryGetValue(identity, out var twin))
            {
                if (id is null || link is null || link == LinkOf(twin.Entry, feed))
                {
                    continue;
                }

                hasTwins = true;
                identity = Short(id + "\n" + link);
            }

            listed.TryAdd(identity, new(identity, entry, own is null ? null : "l:" + StableHash.Twelve(Scheme(own)), HeadlineOf(entry)));
        }

        return listed;
    }

    private static string? LinkOf(FeedEntry entry, Uri feed) => StoryLink.Clean(entry.Link, feed)?.AbsoluteUri;

    /// <summary>A site that went over to https has the same stories.</summary>
    private static string Scheme(string link) => link[(link.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');

    private static string? HeadlineOf(FeedEntry entry) => entry.Published is { } published && !string.IsNullOrWhiteSpace(entry.Title)
        ? "t:" + StableHash.Twelve($"{entry.Title.Trim()}\n{published.UtcTicks.ToString(CultureInfo.InvariantCulture)}")
        : null;

    private static string ByTitle(FeedEntry entry) => "hash:" + StableHash.Twelve(
        entry.Published is { } published && !string.IsNullOrWhiteSpace(entry.Title)
            ? $"{entry.Title}\n{published.UtcTicks.ToString(CultureInfo.InvariantCulture)}"
            : $"{entry.Title}\n{entry.Summary}\n{entry.Content}");

    private static string Short(string identity) => identity.Length <= Longest ? identity : "hash:" + StableHash.Twelve(identity);
}
