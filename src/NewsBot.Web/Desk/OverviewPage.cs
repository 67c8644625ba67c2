using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Notices;
using NewsBot.Web.Health;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Desk;

/// <summary>How everything is, on one screen.</summary>
internal static class OverviewPage
{
    public static async Task<HtmlPage> ShowAsync(
        HttpContext context,
        IAntiforgery tokens,
        DeskReplies replies,
        ILedger ledger,
        IFeedStore feeds,
        IDeliveryStore deliveries,
        INoticeStore notices,
        Readiness readiness,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var visit = DeskVisit.Of(context, tokens, replies);
        var now = clock.GetUtcNow();
        var all = await feeds.ListAsync(cancellationToken);
        var waiting = await ledger.QueueAsync(Standpoint.Local(now), cancellationToken);
        var open = await notices.OpenAsync(cancellationToken: cancellationToken);
        var faults = await readiness.FaultsAsync(cancellationToken);
        var counts = await deliveries.CountAsync(now.AddDays(-1), cancellationToken: cancellationToken);
        var look = all.Count(f => FeedWords.NeedsLook(f, now));
        return DeskLayout.Page("Desk", visit, Html.Of($"""
            <dl class="overview">
            <div><dt>This host</dt><dd>{(faults.Count == 0 ? Html.Of($"""<span class="well">is at work</span>""") : Html.Of($"""<span class="failing">{string.Join(" ", faults)}</span>"""))}</dd></div>
            <div><dt><a href="/desk/queue">Rulings</a></dt><dd>{waiting.Count} {(waiting.Count == 1 ? "entry waits" : "entries wait")}</dd></div>
            <div><dt><a href="/desk/feeds">Feeds</a></dt><dd>{all.Count} watched, {look} to be looked at</dd></div>
            <div><dt><a href="/desk/deliveries">Deliveries</a></dt><dd>{DeliveryWords.Counts(counts)}</dd></div>
            </dl>
            <section aria-labelledby="troubles">
            <h2 id="troubles">Troubles that last</h2>
            {(open.Count == 0 ? Html.Of($"<p>None.</p>") : Html.Of($"<ul>{Html.Lines(open.Select(n => Html.Of($"<li>{n.Words}</li>")))}</ul>"))}
            </section>
            """));
    }
}
