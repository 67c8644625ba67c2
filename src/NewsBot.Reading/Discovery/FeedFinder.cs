using NewsBot.Core.Feeds;
using NewsBot.Reading.Fetching;
using NewsBot.Reading.Formats;
using NewsBot.Reading.Formats.Charsets;

namespace NewsBot.Reading.Discovery;

/// <summary>Finds the feeds of a site: one address after the other, each read before it is offered.</summary>
internal sealed class FeedFinder(SafeHttp http, FeedReader reader, RecentAnswers recent) : IFeedFinder
{
    private const int MostTries = 16;
    private const int Enough = 8;

    public async Task<FeedFinding> FindAsync(Uri address, CancellationToken cancellationToken = default)
    {
        var answer = await http.GetAsync(new FetchRequest(address, FetchRequest.FeedTypes), cancellationToken).ConfigureAwait(false);
        if (answer.Problem is { } problem)
        {
            return new([], [], problem);
        }

        var search = new Search(answer.Address);
        var itself = Read(address, answer, "this is the feed itself");
        if (itself.Found is { } feed)
        {
            return new([feed], [], null);
        }

        search.Tried.Add(new(address, itself.Why!));
        if (!LooksLikePage(answer))
        {
            return new([], search.Tried, null);
        }

        var html = CharsetLadder.Decode(answer.Body, answer.ContentType);
        await TryAsync(search, PageLinks.Of(html, answer.Address), isGuess: false, cancellationToken).ConfigureAwait(false);
        if (search.Found.Count == 0)
        {
            await TryAsync(search, SiteRules.Of(answer.Address, html), isGuess: true, cancellationToken).ConfigureAwait(false);
        }

        if (search.Found.Count == 0)
        {
            await TryAsync(search, SiteRules.UsualPlaces(answer.Address).Select(u => (u, "a usual place for feeds")), isGuess: true, cancellationToken).ConfigureAwait(false);
        }

        if (search.Found.Count == 0)
        {
            var robots = await http.RobotsAsync(answer.Address, cancellationToken).ConfigureAwait(false);
            var news = robots.Sitemaps.OrderByDescending(s => s.AbsolutePath.Contains("news", StringComparison.OrdinalIgnoreCase)).Take(4);
            await TryAsync(search, news.Select(u => (u, "robots.txt names this sitemap")), isGuess: true, cancellationToken).ConfigureAwait(false);
        }

        return new(search.Found, search.Tried, null);
    }

    /// <param name="isGuess">The page does not name them: robots.txt is obeyed, and one that leads to the front page is none.</param>
    private async Task TryAsync(Search search, IEnumerable<(Uri Url, string How)> candidates, bool isGuess, CancellationToken cancellationToken)
    {
        foreach (var (url, how) in candidates)
        {
            if (search.Asked.Count >= MostTries || search.Found.Count >= Enough)
            {
                return;
            }

            if (!search.Asked.Add(url))
            {
                continue;
            }

            var answer = await http.GetAsync(new FetchRequest(url, FetchRequest.FeedTypes) { ObeysRobots = isGuess }, cancellationToken).ConfigureAwait(false);
            var (found, why) = answer.Problem is { } problem ? (null, problem)
                : isGuess && answer.Address.AbsolutePath == "/" ? (null, "It leads to the front page.")
                : Read(url, answer, how);
            if (found is null)
            {
                search.Tried.Add(new(url, why!));
            }
            else if (search.Found.TrueForAll(f => f.Url != found.Url && f.Url != answer.Address))
            {
                search.Found.Add(found);
            }

            if (answer.Trouble == FeedTrouble.Busy)
            {
                return;
            }
        }
    }

    private (FoundFeed? Found, string? Why) Read(Uri url, FetchAnswer answer, string how)
    {
        var read = reader.Parse(new Feed { Id = default, Name = url.Host, Url = url }, answer);
        if (read.Document is not { } document)
        {
            return (null, read.Problem ?? "It is no feed.");
        }

        recent.Keep(url, answer);
        var newest = document.Entries.OrderByDescending(e => e.Published ?? e.Updated ?? DateTimeOffset.MinValue).FirstOrDefault();
        var dates = document.Entries.Select(e => e.Published ?? e.Updated).OfType<DateTimeOffset>().OrderDescending().Take(20).ToArray();
        return (new(url, document.Title, document.Entries.Count, newest?.Title, newest?.Published ?? newest?.Updated,
            dates.Length > 2 ? (dates[0] - dates[^1]) / (dates.Length - 1) : null, how), null);
    }

    private static bool LooksLikePage(FetchAnswer answer)
    {
        try
        {
            FeedParser.ParseWhole(answer.Body, answer.ContentType, answer.Address);
            return false;
        }
        catch (UnreadableFeedException fault)
        {
            return fault.Fault is FeedFault.WebPage or FeedFault.Unknown or FeedFault.TooDeep or FeedFault.TooManyParts;
        }
    }

    private sealed record Search(Uri Site)
    {
        public List<FoundFeed> Found { get; } = [];

        public List<TriedAddress> Tried { get; } = [];

        public HashSet<Uri> Asked { get; } = [Site];
    }
}
