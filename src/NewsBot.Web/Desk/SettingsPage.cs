using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Desk;

/// <summary>What "newsbot doctor" says, looked at now.</summary>
internal static class SettingsPage
{
    public static async Task<HtmlPage> ShowAsync(HttpContext context, IAntiforgery tokens, DeskReplies replies, CancellationToken cancellationToken)
    {
        var visit = DeskVisit.Of(context, tokens, replies);
        var found = new List<SurfaceFinding>();
        foreach (var check in context.RequestServices.GetServices<ISetupCheck>())
        {
            await foreach (var finding in check.CheckAsync(cancellationToken))
            {
                found.Add(finding);
            }
        }

        var wrong = found.Count(f => !f.IsWell);
        return DeskLayout.Page("Settings check", visit, Html.Of($"""
            <p>{(wrong == 0 ? "Everything that was looked at is well." : $"{wrong} of {found.Count} are wrong.")}</p>
            <dl class="findings">
            {Html.Lines(found.OrderBy(f => f.IsWell).Select(f => Html.Of($"""
                <div><dt><span class="{(f.IsWell ? "well" : "failing")}">{(f.IsWell ? "ok" : "wrong")}</span> {f.What}</dt><dd>{f.Words}</dd></div>
                """)))}
            </dl>
            """));
    }
}
