namespace NewsBot.Web.Newswire;

/// <summary>How a paper of the sample newswire lists its stories.</summary>
internal enum FeedFormat
{
    Rss,
    Atom,
    Rdf,
    Json,
}
