namespace NewsBot.Core.Feeds;

/// <summary>Finds the feeds of a site, each read once before it is offered.</summary>
public interface IFeedFinder
{
    /// <summary>
    /// Asks an address for a feed; where it is a page, its feeds are looked for: those that it names, the usual ones of its kind of site,
    /// usual places, and its news sitemap. Polite, and never throws for what a server or a network may do.
    /// </summary>
    Task<FeedFinding> FindAsync(Uri address, CancellationToken cancellationToken = default);
}
