using NewsBot.Core.Published;
using NewsBot.Web.Assets;
using NewsBot.Web.Markup;
using NewsBot.Web.Pages;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Embed;

/// <summary>One list without the house round it, for a frame on another site. Its links open beside that site.</summary>
internal static class EmbedPage
{
    private const int Most = 25;
    private const int Bytes = 60_000;

    public static Rendered Draw(View view, PublishedTarget target, ListQuery query)
    {
        var name = EntryHtml.Name(target.Figure.Name);
        var entries = query.Of(target);
        var shown = Filled.With(entries, e => EntryHtml.Draw(e), Most, Bytes);
        return Rendered.Of(Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>Who has called for {name} to go</title>
            <base target="_blank">
            <link rel="stylesheet" href="{SiteAssets.StyleAddress}">
            </head>
            <body class="embedded">
            <main>
            <h1><a href="{Addresses.Target(target.Figure.Id)}">Who has called for {name} to go</a></h1>
            {TargetPage.Tally(target, view.Record.Today)}
            {TargetsSection.Updated(target.ChangedAt)}
            <h2 class="unseen">Calls</h2>
            <ul class="entries">
            {shown.Rows}
            </ul>
            {(shown.Shown < entries.Count ? Html.Of($"""<p><a href="{Addresses.Target(target.Figure.Id)}{query.Address()}">All {entries.Count} calls, with all sources</a></p>""") : Html.Empty)}
            </main>
            </body>
            </html>

            """));
    }
}
