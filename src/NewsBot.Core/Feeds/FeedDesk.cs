using NewsBot.Core.Messages;

namespace NewsBot.Core.Feeds;

/// <summary>What people do with feeds, the same on the command line and in chat: add, look for, check.</summary>
/// <param name="finders">Tries an address before it is kept; none where this host cannot read feeds.</param>
public sealed class FeedDesk(IFeedStore feeds, IEnumerable<IFeedFinder> finders, IEnumerable<IFeedReader> readers, TimeProvider clock)
{
    private const int LongestName = 80;
    private const int MostReasons = 6;

    /// <summary>A click is no reason to ask a publisher more often than that.</summary>
    private static readonly TimeSpan ByHand = TimeSpan.FromMinutes(5);

    /// <summary>Adds the feed at an address, or the one that its page leads to.</summary>
    /// <param name="name">The outlet's name; null for the feed's own title.</param>
    /// <param name="anyway">Adds what cannot be read now, too.</param>
    public async Task<FeedAdding> AddAsync(Uri address, string? name, bool anyway, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var found = (FoundFeed?)null;
        if (!anyway && finders.LastOrDefault() is { } finder)
        {
            if ((await feeds.ListAsync(cancellationToken)).FirstOrDefault(f => f.Url == address) is { } watched)
            {
                return new(watched, false, null, [], null);
            }

            var finding = await finder.FindAsync(address, cancellationToken);
            if (finding.Feeds.Count != 1)
            {
                return new(null, false, null, finding.Feeds, finding.Feeds.Count > 1 ? null : Why(address, finding));
            }

            found = finding.Feeds[0];
        }

        var url = found?.Url ?? address;
        var called = CleanText.Clip(string.IsNullOrWhiteSpace(name) ? found?.Title ?? url.Host : name, LongestName);
        var (feed, isNew) = await feeds.WatchAsync(called.Length > 0 ? called : url.Host, url, now, cancellationToken);
        return new(feed, isNew, found, [], null);
    }

    /// <summary>The feed that somebody means: by short id (F7), number, name or address; null for none.</summary>
    public async Task<Feed?> FindAsync(string typed, CancellationToken cancellationToken = default)
    {
        var all = await feeds.ListAsync(cancellationToken);
        var text = typed.Trim();
        return all.FirstOrDefault(f => f.Id.ToString().Equals(text, StringComparison.OrdinalIgnoreCase) || f.Id.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == text)
            ?? all.FirstOrDefault(f => f.Name.Equals(text, StringComparison.OrdinalIgnoreCase) || f.Url.AbsoluteUri == text || f.Url.OriginalString == text);
    }

    /// <summary>Asks a feed now, for the person who wants to know how it is, and takes no story in.</summary>
    /// <returns>What was found out, a line each; where it was asked a moment ago, what was found out then.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(Feed feed, CancellationToken cancellationToken = default)
    {
        var asked = clock.GetUtcNow();
        if (asked - feed.LastCheckedAt < ByHand && await feeds.AttemptsAsync(feed.Id, cancellationToken) is [var last, ..])
        {
            return ["It was asked a moment ago; a publisher is not asked again within five minutes.", FeedWords.Attempt(last)];
        }

        if (readers.LastOrDefault() is not { } reader)
        {
            return ["This program cannot read feeds."];
        }

        var answer = await reader.ReadAsync(feed with { Validators = FeedValidators.None }, cancellationToken);
        var now = clock.GetUtcNow();
        var attempt = new FeedAttempt(asked, now - asked, answer.Status, answer.Bytes, answer.Document?.Entries.Count, 0, 0, feed.NextCheckAt, feed.NextBecause ?? "by hand", answer.Problem);
        await feeds.SaveChecksAsync([new(feed with { LastCheckedAt = now, Checks = feed.Checks + 1 }, attempt, [], [])], cancellationToken);
        var newest = answer.Document?.Entries.MaxBy(e => e.Published ?? e.Updated ?? DateTimeOffset.MinValue);
        return
        [
            FeedWords.Attempt(attempt),
            .. newest is null ? Array.Empty<string>() : [$"Newest: “{CleanText.Clip(newest.Title ?? newest.Link, 100)}”{FeedWords.Day(newest.Published ?? newest.Updated, ", ")}"],
            .. answer.MovedTo is { } moved ? [$"It has moved for good to {moved}; that is kept when it has held for a week."] : Array.Empty<string>(),
            .. answer.WaitAtLeast is { } wait ? [$"The server asks for {FeedSchedule.Words(wait)} between two questions ({answer.WaitBecause ?? "it does not say why"})."] : Array.Empty<string>(),
            .. answer.Hub is { } hub ? [$"Its news can be pushed by {hub.Hub.Host} (WebSub)."] : Array.Empty<string>(),
        ];
    }

    /// <summary>Why an address leads to no feed, with what was tried.</summary>
    public static string Why(Uri address, FeedFinding finding)
    {
        if (finding.Problem is { } problem)
        {
            return $"{address.Host} could not be read. {problem}";
        }

        var tried = finding.Tried.Take(MostReasons).Select(t => $"{t.Url}: {t.Why}");
        return $"No feed was found at {address}. Tried were {string.Join(" ", tried)}"
            + (finding.Tried.Count > MostReasons ? $" And {finding.Tried.Count - MostReasons} more." : "");
    }
}
