using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsBot.Core.Commands;
using NewsBot.Core.Digests;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Desk;

/// <summary>All standing orders of all workspaces; those of this machine's own can be changed here, the others where they were given.</summary>
internal static class SubscriptionsPage
{
    private const int Most = 500;

    public static async Task<HtmlPage> ShowAsync(
        HttpContext context, IAntiforgery tokens, DeskReplies replies, IDigestStore orders, ILedgerStore figures, IOptions<DigestOptions> house, TimeProvider clock, CancellationToken cancellationToken)
    {
        var visit = DeskVisit.Of(context, tokens, replies);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(house.Value.Zone));
        var all = await orders.SubscriptionsAsync(cancellationToken: cancellationToken);
        var shown = all.Take(Most).ToArray();
        var names = (await figures.FiguresAsync([.. shown.Select(o => o.Target).OfType<Core.Figures.FigureId>().Distinct()], cancellationToken)).ToDictionary(f => f.Id, f => f.Name);
        return DeskLayout.Page("Subscriptions", visit, all.Count == 0
            ? Html.Of($"""<p>Nobody follows anybody yet. Say “follow everyone” on the <a href="/chat">chat page</a>, or in a channel of Slack or Teams.</p>""")
            : Html.Of($"""
                <ul class="orders">
                {Html.Lines(shown.Select(o => Html.Of($"""
                    <li><p>{MessageHtml.Draw(SubscriptionWords.Of(o, o.Target is { } target ? names.GetValueOrDefault(target) : null, now))}</p>
                    <p class="small">{o.Channel.Surface}, workspace {ShownText.Cut(o.Channel.Workspace.Value, 80)}, {ShownText.Cut(o.Channel.Address, 80)}{(o.ToldUntil is { } told ? Html.Of($"; told until {TimeHtml.Moment(told)}") : Html.Empty)}</p>
                    {Do(o, visit)}</li>
                    """)))}
                </ul>
                {(all.Count > Most ? Html.Of($"<p>{all.Count - Most} more.</p>") : Html.Empty)}
                """));
    }

    private static Html Do(Subscription order, DeskVisit visit) => order.Channel.Workspace != WorkspaceId.Local ? Html.Empty : Html.Of($"""
        <p>{(order.PausedAt is null ? visit.Button($"Pause {order.Id}", $"pause {order.Id}") : visit.Button($"Resume {order.Id}", $"resume {order.Id}"))}
        {visit.Button($"Preview {order.Id}", $"preview {order.Id}")} {visit.Button($"End {order.Id}", $"unfollow {order.Id}")}</p>
        """);
}
