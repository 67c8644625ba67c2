using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Pages;

/// <summary>One target's whole list: who asks, in what words, and where that is reported.</summary>
internal static class TargetPage
{
    public static async Task<HtmlPage> ShowAsync(
        Guid id, ILedgerStore record, ILedger ledger, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var target = (await record.FiguresAsync([new(id)], cancellationToken)).SingleOrDefault();
        return target is null
            ? TroublePages.NotFound()
            : await DrawAsync(target, ledger, Standpoint.Local(clock.GetUtcNow()), cancellationToken);
    }

    internal static HtmlPage Draw(Figure target, IReadOnlyList<LedgerEntry> entries, Html? claimed = null)
    {
        var name = ShownText.Cut(target.Name, 120);
        var tally = TargetTally.Of(target, entries);
        var rest = TallyWords.Rest(tally);
        var main = Html.Lines(
        [
            Html.Of($"""
                <nav aria-label="You are here"><a href="/">All targets</a></nav>
                <h1>Who has called for {name} to go</h1>
                <p class="tally"><strong>{TallyWords.Headline(tally)}</strong>{(rest.Length > 0 ? Html.Of($" <span>{rest}</span>") : Html.Empty)}</p>
                """),
            claimed ?? Html.Empty,
            entries.Count == 0 ? Html.Of($"<p>The record holds no call for {name} to go.</p>") : Html.Empty,
            Part("Standing calls", entries.Where(e => e.Stands())),
            Part("Taken back", entries.Where(e => e.State == EntryState.Withdrawn)),
            Part("Disputed, not counted", entries.Where(e => e.State == EntryState.Disputed)),
            Part("Not counted until an editor rules", entries.Where(e => e.State == EntryState.AwaitingRuling && !e.IsInDoubt)),
        ]);
        return Layout.Page($"{name} – NewsBot", main);
    }

    private static async Task<HtmlPage> DrawAsync(Figure target, ILedger ledger, Standpoint from, CancellationToken cancellationToken)
    {
        var entries = await ledger.AboutAsync(target.Id, from, cancellationToken);
        var claims = OutletClaim.Of(await ledger.ClaimsAsync(target.Id, from, cancellationToken), entries);
        return Draw(target, entries, claims.Count == 0 ? Html.Empty : MessageHtml.Draw(new Message([
            new Paragraph(new RichText([new Run("Not in our count, "), .. ClaimLine.Others(claims, from.AsOf), new Run("."), .. ClaimLine.Differences(claims).Select(d => new Run(" " + d))]))])));
    }

    private static Html Part(string title, IEnumerable<LedgerEntry> entries)
    {
        var drawn = entries.OrderByDescending(e => e.Class).ThenByDescending(e => e.Day).Select(EntryHtml.Draw).ToArray();
        return drawn.Length == 0 ? Html.Empty : Html.Of($"""
            <section>
            <h2>{title}</h2>
            <ul class="entries">
            {Html.Lines(drawn)}
            </ul>
            </section>
            """);
    }
}
