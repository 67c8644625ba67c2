using NewsBot.Core.Feeds;

namespace NewsBot.Reading.Fetching;

/// <param name="Validators">Sent as If-None-Match and If-Modified-Since, byte for byte.</param>
internal sealed record FetchRequest(Uri Address, string Accept, FeedValidators? Validators = null)
{
    public const string FeedTypes =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

    public const string PageTypes = "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5, */*;q=0.1";

    public const string AnyType = "*/*";

    /// <summary>
    /// Whether the site's robots.txt is asked first: for what we fetch by our own decision. A feed or a site that a person named is asked
    /// for as every reader does.
    /// </summary>
    public bool ObeysRobots { get; init; }

    /// <summary>What is sent as a form (POST); null for a question (GET).</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }
}
