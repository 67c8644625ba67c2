using Microsoft.AspNetCore.Http;
using NewsBot.Core.Messages;
using NewsBot.Web.Assets;
using NewsBot.Web.Markup;
using NewsBot.Web.Out.Cards;

namespace NewsBot.Web.Pages;

/// <summary>What every page has round its own content.</summary>
internal static class Layout
{
    private const int LongestTitle = 160;
    private const int LongestDescription = 300;

    public static HtmlPage Page(string title, Html main, int status = StatusCodes.Status200OK) => new(Draw(new(title), main), status);

    public static Html Draw(PageHead head, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{head.Title}</title>
        <link rel="icon" href="/mark.svg" type="image/svg+xml">
        <link rel="stylesheet" href="{SiteAssets.StyleAddress}">
        {Card(head)}
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header>
        <a class="brand" href="/"><img src="/mark.svg" alt="" width="32" height="32"> NewsBot</a>
        <p>Keeps the list of who has publicly called for whom to resign, with the words and the sources.</p>
        <nav aria-label="Main"><ul>
        <li><a href="/targets">All lists</a></li>
        <li><a href="/changes">Corrections</a></li>
        <li><a href="/search">Search</a></li>
        <li><a href="/api">Feeds and data</a></li>
        </ul></nav>
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

        """);

    /// <summary>The card that chats and social networks show (Open Graph).</summary>
    private static Html Card(PageHead head)
    {
        if (head.Description is null)
        {
            return Html.Empty;
        }

        var (title, description) = (CleanText.Clip(head.Title, LongestTitle), CleanText.Clip(head.Description, LongestDescription));
        return Html.Lines(
        [
            Html.Of($"""<meta name="description" content="{description}">"""),
            Html.Of($"""<meta property="og:site_name" content="NewsBot">"""),
            Html.Of($"""<meta property="og:type" content="article">"""),
            Html.Of($"""<meta property="og:title" content="{title}">"""),
            Html.Of($"""<meta property="og:description" content="{description}">"""),
            head.Image is { } image
                ? Html.Of($"""
                    <meta name="twitter:card" content="summary_large_image">
                    <meta property="og:image" content="{image.Address}">
                    <meta property="og:image:type" content="image/png">
                    <meta property="og:image:width" content="{CountCard.Width}">
                    <meta property="og:image:height" content="{CountCard.Height}">
                    <meta property="og:image:alt" content="{CleanText.Clip(image.Words, LongestDescription)}">
                    """)
                : Html.Of($"""<meta name="twitter:card" content="summary">"""),
            head.Canonical is { } address
                ? Html.Of($"""
                    <meta property="og:url" content="{address.AbsoluteUri}">
                    <link rel="canonical" href="{address.AbsoluteUri}">
                    """)
                : Html.Empty,
            .. (head.Alternates ?? []).Select(a => Html.Of($"""<link rel="alternate" type="{a.Type}" href="{a.Address}" title="{CleanText.Clip(a.Name, LongestTitle)}">""")),
        ]);
    }
}
