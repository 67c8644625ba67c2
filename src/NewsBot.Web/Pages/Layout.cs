using Microsoft.AspNetCore.Http;
using NewsBot.Web.Assets;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Pages;

/// <summary>What every page has round its own content.</summary>
internal static class Layout
{
    public static HtmlPage Page(string title, Html main, int status = StatusCodes.Status200OK) => new(
        Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="icon" href="/mark.svg" type="image/svg+xml">
            <link rel="stylesheet" href="{SiteAssets.StyleAddress}">
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header>
            <a class="brand" href="/"><img src="/mark.svg" alt="" width="32" height="32"> NewsBot</a>
            <p>Keeps the list of who has publicly called for whom to resign, with the words and the sources.</p>
            </header>
            <main id="main" tabindex="-1">
            {main}
            </main>
            <footer>
            <p>Every line comes from a story in the record. A link to a source opens it at the quoted words where the browser can.</p>
            <p><a href="/chat">Chat</a> · <a href="/desk">Desk</a></p>
            </footer>
            </body>
            </html>

            """),
        status);
}
