using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Desk;

/// <summary>What is owed and what was sent, and what became of it; of one delivery everything.</summary>
internal static class DeliveriesPage
{
    private const int Most = 100;

    public static async Task<HtmlPage> ShowAsync(
        string? state, string? key, HttpContext context, IAntiforgery tokens, DeskReplies replies, IDeliveryStore deliveries, TimeProvider clock, CancellationToken cancellationToken)
    {
        var visit = DeskVisit.Of(context, tokens, replies);
        var now = clock.GetUtcNow();
        if (key is not null)
        {
            var found = await deliveries.FindAsync(key, cancellationToken);
            return DeskLayout.Page("Delivery", visit, found is { } one ? Explain(one, now) : Html.Of($"<p>There is no delivery “{ShownText.Cut(key, 100)}”.</p>"));
        }

        DeliveryState? wanted = Enum.TryParse<DeliveryState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(state[0]) ? known : null;
        var listed = await deliveries.SearchAsync(new(Most, State: wanted), cancellationToken);
        var counts = await deliveries.CountAsync(now.AddDays(-1), cancellationToken: cancellationToken);
        return DeskLayout.Page("Deliveries", visit, Html.Of($"""
            <p>{DeliveryWords.Counts(counts)}</p>
            <ul class="choices" aria-label="Which">
            {Html.Lines(new[] { (DeliveryState?)null, DeliveryState.Owed, DeliveryState.Sent, DeliveryState.Failed, DeliveryState.Unknown }.Select(s => Way(s, wanted)))}
            </ul>
            {(listed.Count == 0 ? Html.Of($"<p>None.</p>") : List(listed, now))}
            """));
    }

    private static Html Way(DeliveryState? state, DeliveryState? wanted) => Html.Of($"""
        <li><a href="/desk/deliveries{(state is null ? "" : $"?state={state.ToString()!.ToLowerInvariant()}")}"{(state == wanted ? Html.Of($" aria-current=\"true\"") : Html.Empty)}>{(state is null ? "all" : state.ToString()!.ToLowerInvariant())}</a></li>
        """);

    private static Html List(IReadOnlyList<Delivery> found, DateTimeOffset now) => Html.Of($"""
        <div class="table" role="region" aria-label="Deliveries" tabindex="0"><table>
        <caption>The latest {found.Count}</caption>
        <thead><tr><th scope="col">Owed</th><th scope="col">What</th><th scope="col">Where</th><th scope="col">How it stands</th></tr></thead>
        <tbody>
        {Html.Lines(found.Select(d => Html.Of($"""
            <tr><td>{TimeHtml.Moment(d.OwedAt)}</td><td><a href="/desk/deliveries?key={Uri.EscapeDataString(d.Key)}">{d.Kind.ToString()} {ShownText.Cut(d.Key, 60)}</a></td>
            <td>{d.Channel.Surface} <span class="small">{ShownText.Cut(d.Channel.Workspace.Value, 40)} {ShownText.Cut(d.Channel.Address, 40)}</span></td>
            <td class="{(d.State is DeliveryState.Failed or DeliveryState.Unknown ? "failing" : "")}">{ShownText.Cut(DeliveryWords.Standing(d, now), 400)}</td></tr>
            """)))}
        </tbody>
        </table></div>
        """);

    private static Html Explain(Delivery delivery, DateTimeOffset now) => Html.Of($"""
        <p><a href="/desk/deliveries">All deliveries</a></p>
        <dl>
        <div><dt>Key</dt><dd>{delivery.Key}</dd></div>
        <div><dt>Is</dt><dd>{delivery.Kind.ToString()} for {delivery.Channel.Surface}, workspace {delivery.Channel.Workspace.Value}, {delivery.Channel.Address}</dd></div>
        <div><dt>Stands</dt><dd>{DeliveryWords.Standing(delivery, now)}</dd></div>
        <div><dt>Owed</dt><dd>{TimeHtml.Moment(delivery.OwedAt)}</dd></div>
        <div><dt>Tries</dt><dd>{delivery.Tries}</dd></div>
        {(delivery.MessageId is { } id ? Html.Of($"<div><dt>Message</dt><dd>{id}</dd></div>") : Html.Empty)}
        {(delivery.Carries.Count > 0 ? Html.Of($"<div><dt>Shows</dt><dd>{string.Join(", ", delivery.Carries.Select(c => $"C{c.Entry} {c.Label}"))}</dd></div>") : Html.Empty)}
        </dl>
        <section aria-labelledby="says">
        <h2 id="says">What it says</h2>
        <div class="message">
        {MessageHtml.Draw(delivery.Message)}
        </div>
        </section>
        """);
}
