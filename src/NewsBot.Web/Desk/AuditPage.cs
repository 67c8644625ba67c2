using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsBot.Core.Digests;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Desk;

/// <summary>Every ruling of this desk, the latest first: who, when, what and why.</summary>
internal static class AuditPage
{
    private const int Most = 100;

    public static async Task<HtmlPage> ShowAsync(
        int? before, HttpContext context, IAntiforgery tokens, DeskReplies replies, IRulingStore rulings, IOptions<DigestOptions> house, CancellationToken cancellationToken)
    {
        var visit = DeskVisit.Of(context, tokens, replies);
        var all = (await rulings.RulingsAsync(WorkspaceId.Local, 0, cancellationToken)).Where(r => before is null || r.Number < before).OrderByDescending(r => r.Number).ToArray();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(house.Value.Zone);
        var shown = all.Take(Most).ToArray();
        return DeskLayout.Page("Audit", visit, shown.Length == 0
            ? Html.Of($"<p>Nothing has been ruled{(before is null ? "" : " before that")}.</p>")
            : Html.Of($"""
                <p>Rulings are never changed or taken away; another ruling undoes one.</p>
                <ol class="audit" reversed start="{shown[0].Number}">
                {Html.Lines(shown.Select(r => Row(r, zone)))}
                </ol>
                {(all.Length > Most ? Html.Of($"""<p><a href="/desk/audit?before={shown[^1].Number.ToString(CultureInfo.InvariantCulture)}">Earlier ones</a></p>""") : Html.Empty)}
                """));
    }

    private static Html Row(Ruling ruling, TimeZoneInfo zone) => Html.Of($"""
        <li><a href="/desk/entry/{ruling.Entry}">C{ruling.Entry}</a> {RulingWords.Line(ruling, zone.GetUtcOffset(ruling.At))}</li>
        """);
}
