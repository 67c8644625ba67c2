using NewsBot.Core.Deliveries;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Pages;

/// <summary>The last digests posted to this host's own channel, the newest open.</summary>
internal static class DigestSection
{
    public static Html Draw(IReadOnlyList<Delivery> sent) => Html.Of($"""
        <section aria-labelledby="digest">
        <h2 id="digest">Latest digest</h2>
        {(sent.Count == 0 ? Html.Of($"<p>No digest yet. The first one is posted at the next digest time, once there is something new.</p>") : Html.Empty)}
        {Html.Lines(sent.Take(1).Select(Latest))}
        {Html.Lines(sent.Skip(1).Select(Earlier))}
        </section>
        """);

    private static Html Latest(Delivery digest) => Html.Of($"""
        <article class="message">
        <p class="small">Posted {TimeHtml.Moment(digest.OwedAt)}</p>
        {MessageHtml.Draw(digest.Message)}
        </article>
        """);

    private static Html Earlier(Delivery digest) => Html.Of($"""
        <details>
        <summary>Digest of {TimeHtml.Moment(digest.OwedAt)}</summary>
        <div class="message">
        {MessageHtml.Draw(digest.Message)}
        </div>
        </details>
        """);
}
