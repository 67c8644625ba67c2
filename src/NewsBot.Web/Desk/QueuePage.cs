using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Calls;
using NewsBot.Core.Commands;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Desk;

/// <summary>What waits for a ruling, each with its words and sources, ruled by one press or one key.</summary>
internal static class QueuePage
{
    private const int Most = 50;
    private const int MostSources = 5;

    public static async Task<HtmlPage> ShowAsync(
        HttpContext context, IAntiforgery tokens, DeskReplies replies, ILedger ledger, IRulingStore rulings, TimeProvider clock, CancellationToken cancellationToken)
    {
        var visit = DeskVisit.Of(context, tokens, replies);
        var waiting = await ledger.QueueAsync(Standpoint.Local(clock.GetUtcNow()), cancellationToken);
        var seen = await rulings.RulingsAsync(WorkspaceId.Local, 0, cancellationToken) is [.., var last] ? last.Id : "R0";
        return DeskLayout.Page("Rulings", visit, waiting.Count == 0
            ? Html.Of($"""<p id="queue">Nothing waits for a ruling.</p>""")
            : Html.Of($"""
                <p>{waiting.Count} {(waiting.Count == 1 ? "entry waits" : "entries wait")}. {(visit.Visitor.May(ChangedBy.Editors) ? Keys : Html.Of($"Only editors may rule: you may look."))}</p>
                <ol id="queue" class="entries queue">
                {Html.Lines(waiting.Take(Most).Select(e => Entry(e, seen, visit)))}
                </ol>
                {(waiting.Count > Most ? Html.Of($"<p>{waiting.Count - Most} more are shown as these are ruled.</p>") : Html.Empty)}
                """));
    }

    private static Html Keys => Html.Of($"""
        With the keyboard on an entry: <kbd>c</kbd> confirms it, <kbd>x</kbd> says that it is no call,
        <kbd>h</kbd> holds it, <kbd>o</kbd> opens it, <kbd>j</kbd> and <kbd>k</kbd> go to the next and the one before.
        """);

    private static Html Entry(LedgerEntry entry, string seen, DeskVisit visit) => Html.Of($"""
        <li id="{entry.Id}" tabindex="-1" data-entry>
        <h2>{ShownText.Cut(entry.Caller.Name, 120)} <span class="small">on</span> {ShownText.Cut(entry.Target.Name, 120)}</h2>
        <p class="small"><span class="class">{entry.Class.Word()}</span> {TimeHtml.Day(entry.Day)} <span class="id">{entry.Id}</span> {entry.Words()}{(entry.IsInDoubt ? ", in doubt" : "")}</p>
        {Words(entry.Best.Call.Evidence)}
        <ul class="sources">
        {Html.Lines(entry.Reports.DistinctBy(r => r.Story.Id).Take(MostSources).Select(Source))}
        </ul>
        {(visit.Visitor.May(ChangedBy.Editors) ? Rule(entry, seen, visit) : Html.Of($"""<p><a href="/desk/entry/{entry.Number}" data-key="o" aria-keyshortcuts="o">More on {entry.Id}</a></p>"""))}
        </li>
        """);

    private static Html Rule(LedgerEntry entry, string seen, DeskVisit visit) => Html.Of($"""
        <form {visit.Route.Method} class="rule">
        {visit.Route.Hidden}
        <button name="q" value="confirm {entry.Id} seen:{seen}" data-key="c" aria-keyshortcuts="c">Confirm <span class="unseen">{entry.Id}</span></button>
        <button name="q" value="reject {entry.Id} seen:{seen} reason:&quot;not a call&quot;" data-key="x" aria-keyshortcuts="x" class="plain">No call <span class="unseen">{entry.Id}</span></button>
        <button name="q" value="hold {entry.Id} seen:{seen} reason:&quot;under check&quot;" data-key="h" aria-keyshortcuts="h" class="plain">Hold <span class="unseen">{entry.Id}</span></button>
        <a href="/desk/entry/{entry.Number}" data-key="o" aria-keyshortcuts="o">More on {entry.Id}</a>
        </form>
        """);

    private static Html Words(Evidence evidence) => evidence.Quote is { } quote
        ? Html.Of($"<blockquote><p>{ShownText.Cut(quote, 600)}</p></blockquote>")
        : Html.Of($"""<p class="reported"><span class="small">As reported:</span> {ShownText.Cut(evidence.Sentence, 600)}</p>""");

    private static Html Source(Report report) => Html.Of($"""
        <li>{WebLink.To(TextFragment.Link(report.Story.Link, report.Call.Evidence.Quote ?? report.Call.Evidence.Sentence), ShownText.Cut(report.Story.Title, 200))}
        <span class="small">{ShownText.Cut(report.Story.Feed, 120)}</span></li>
        """);
}
