using NewsBot.Web.Markup;

namespace NewsBot.Web.Newswire;

/// <summary>What a visitor sees: the papers, and the headlines of one.</summary>
internal static class FrontPage
{
    public static Html Of(IEnumerable<Paper> papers) => Page("The sample newswire", Html.Of($"""
        <p>Five made-up papers for trying NewsBot out. Every person, place and event in them is invented.</p>
        <ul>
        {Html.Lines(papers.Select(p => Html.Of($"""<li><a href="{p.Path}">{p.Name}</a> (<a href="{p.FeedPath}">feed</a>)</li>""")))}
        </ul>
        """));

    public static Html Of(Paper paper) => Page(paper.Name, Html.Of($"""
        <ul>
        {Html.Lines(paper.Stories.Select(s => Html.Of($"""<li><a href="{s.Path}">{s.Title}</a><br>{s.Summary}</li>""")))}
        </ul>
        <p><a href="{paper.FeedPath}">Feed</a> · <a href="/newswire/">All papers</a></p>
        """));

    private static Html Page(string title, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="stylesheet" href="/newswire/newswire.css">
        </head>
        <body>
        <main>
        <h1>{title}</h1>
        {main}
        </main>
        </body>
        </html>

        """);
}
