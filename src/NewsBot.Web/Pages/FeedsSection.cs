using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Pages;

/// <summary>The feeds that are watched, and how reading them goes.</summary>
internal static class FeedsSection
{
    /// <summary>A desk may watch thousands; those in trouble stand first.</summary>
    private const int Most = 40;

    public static Html Draw(IReadOnlyList<Feed> feeds, DateTimeOffset now) => Html.Of($"""
        <section aria-labelledby="feeds">
        <h2 id="feeds">Feeds</h2>
        {(feeds.Count == 0 ? Html.Of($"<p>No feeds yet. Name some in the settings, or let the sample newswire run.</p>") : List(feeds, now))}
        </section>
        """);

    private static Html List(IReadOnlyList<Feed> feeds, DateTimeOffset now) => Html.Lines(
    [
        feeds.All(f => f.LastReadAt is null)
            ? Html.Of($"<p>Nothing read yet: the first stories arrive within a minute. Load the page again to see them.</p>")
            : Html.Empty,
        Html.Of($"""
            <ul class="feeds">
            {Html.Lines(feeds.OrderBy(f => !f.IsFailing).Take(Most).Select(f => Row(f, now)))}
            </ul>
            """),
        feeds.Count > Most ? Html.Of($"""<p class="small">and {feeds.Count - Most} more</p>""") : Html.Empty,
    ]);

    private static Html Row(Feed feed, DateTimeOffset now) => Html.Of($"""
        <li><span class="name">{WebLink.To(feed.Url, ShownText.Cut(feed.Name, 120))}</span> {Health(feed, now)}</li>
        """);

    private static Html Health(Feed feed, DateTimeOffset now)
    {
        if (!feed.IsFailing)
        {
            return feed.LastReadAt is { } read
                ? Html.Of($"""<span class="well">Well</span> <span class="small">read {TimeHtml.Ago(read, now)}</span>""")
                : Html.Of($"""<span class="small">not read yet</span>""");
        }

        var since = feed.FailingSince is { } from ? Html.Of($"since {TimeHtml.Moment(from)}") : Html.Empty;
        return Html.Of($"""
            <span class="failing">Failing</span> <span class="small">{since}: {ShownText.Cut(feed.Problem ?? "no reason given", 300)}</span>
            """);
    }
}
