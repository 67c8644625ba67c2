using Microsoft.AspNetCore.Http;
using NewsBot.Web.Assets;
using NewsBot.Web.Markup;
using NewsBot.Web.Pages;

namespace NewsBot.Web.Desk;

/// <summary>What every page of the desk has: its name, the way to the others, what was just done, and the way out.</summary>
internal static class DeskLayout
{
    private static readonly (string Path, string Name)[] Pages =
    [
        ("/desk", "Overview"),
        ("/desk/queue", "Rulings"),
        ("/desk/audit", "Audit"),
        ("/desk/feeds", "Feeds"),
        ("/desk/subscriptions", "Subscriptions"),
        ("/desk/deliveries", "Deliveries"),
        ("/desk/settings", "Settings check"),
    ];

    public static HtmlPage Page(string title, DeskVisit visit, Html main, int status = StatusCodes.Status200OK) => Layout.Page(
        $"{title} – Desk – NewsBot",
        Html.Of($"""
            <link rel="stylesheet" href="{DeskAssets.StyleAddress}">
            <nav class="desk" aria-label="Desk">
            <ul>
            {Html.Lines(Pages.Select(p => Html.Of($"""<li><a href="{p.Path}"{(p.Path == visit.Path ? Html.Of($" aria-current=\"page\"") : Html.Empty)}>{p.Name}</a></li>""")))}
            <li><a href="/chat">Chat</a></li>
            </ul>
            <form action="/sign-out" method="post">{visit.Route.Hidden}<span class="small">{visit.Visitor.Name}</span> <button class="plain">Sign out</button></form>
            </nav>
            <h1>{title}</h1>
            {Done(visit)}
            {main}
            <script src="{DeskAssets.KeysAddress}" defer></script>
            """),
        status);

    private static Html Done(DeskVisit visit) => visit.Done is null ? Html.Empty : Html.Of($"""
        <section class="message done" id="done" role="status" aria-label="What was done">
        {visit.Done}
        </section>
        """);
}
