using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Commands;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Desk;

/// <summary>The feeds, how each is doing, and what can be done about it. Those that need a look come first.</summary>
internal static class FeedsPage
{
    private const int Most = 500;

    public static async Task<HtmlPage> ShowAsync(
        HttpContext context, IAntiforgery tokens, DeskReplies replies, IFeedStore feeds, TimeProvider clock, CancellationToken cancellationToken)
    {
        var visit = DeskVisit.Of(context, tokens, replies);
        var now = clock.GetUtcNow();
        var all = await feeds.ListAsync(cancellationToken);
        return DeskLayout.Page("Feeds", visit, Html.Of($"""
            {(visit.Visitor.May(ChangedBy.Keepers) ? visit.Draw(new(new Form("feeds add", [new TextField("", "Address of a feed or a site")], "Add it"))) : Html.Of($"<p>Only keepers may change the feeds: you may look, and have one checked.</p>"))}
            <div class="table" role="region" aria-label="Feeds" tabindex="0"><table>
            <caption>{all.Count} feeds, those that need a look first</caption>
            <thead><tr><th scope="col">Feed</th><th scope="col">How it is</th><th scope="col">Do</th></tr></thead>
            <tbody>
            {Html.Lines(all.OrderByDescending(f => FeedWords.NeedsLook(f, now)).ThenBy(f => f.Id.Number).Take(Most).Select(f => Row(f, now, visit)))}
            </tbody>
            </table></div>
            {(all.Count > Most ? Html.Of($"<p>{all.Count - Most} more: “newsbot feeds” lists them all.</p>") : Html.Empty)}
            """));
    }

    private static Html Row(Feed feed, DateTimeOffset now, DeskVisit visit) => Html.Of($"""
        <tr><th scope="row">{feed.Id.ToString()} {WebLink.To(feed.Url, ShownText.Cut(feed.Name, 120))}</th>
        <td class="{(FeedWords.NeedsLook(feed, now) ? "failing" : "")}">{ShownText.Cut(FeedWords.Health(feed, now), 400)}</td>
        <td>{visit.Button($"Check {feed.Id}", $"feeds check {feed.Id}")} {(visit.Visitor.May(ChangedBy.Keepers) ? Change(feed, visit) : Html.Empty)}</td></tr>
        """);

    private static Html Change(Feed feed, DeskVisit visit) => Html.Of($"""
        {(feed.IsPaused ? visit.Button($"Resume {feed.Id}", $"feeds resume {feed.Id}") : visit.Button($"Pause {feed.Id}", $"feeds pause {feed.Id}"))} {visit.Button($"Remove {feed.Id}", $"feeds remove {feed.Id}")}
        """);
}
