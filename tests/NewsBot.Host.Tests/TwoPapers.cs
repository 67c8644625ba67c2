using NewsBot.Testing;

namespace NewsBot.Host.Tests;

/// <summary>
/// One statement of two council leaders in two papers: roles differ, one misprints a place, the quotes differ, and both name
/// people who did not call. All invented.
/// </summary>
internal static class TwoPapers
{
    public static readonly string[] Callers = ["Imran Sattar", "Bethan Cole"];

    public static readonly string[] NotCallers = ["Priya Nand", "Gerald Moss", "Laila Shah", "Owen Tranter", "Doug Fennel"];

    /// <summary>Serves a feed and both pages; gives the feed's address.</summary>
    public static Uri Serve(LoopbackServer server, DateTimeOffset published)
    {
        var when = published.ToString("r", System.Globalization.CultureInfo.InvariantCulture);
        var chronicle = server.Serve("/chronicle/leaders", "text/html; charset=utf-8", Page("Marl Chronicle", "Council leaders tell Corin Ashdown to stand down", """
            <p>THE leaders of two Alliance-run councils have asked the party's national leader to &ldquo;consider his position&rdquo; over his refusal to oppose the dam at Vessel Water.</p>
            <p>In a statement issued on Friday morning Imran Sattar, the leader of Marlow Vale Council, and Bethan Cole, the leader of neighbouring Teign Moor District Council, accused Corin Ashdown of forgetting the valleys.</p>
            <p>Several Alliance frontbenchers have already backed a public inquiry, among them Priya Nand and Laila Shah.</p>
            <p>The statement read: &ldquo;The leaders of the Marlow Vale and Teign Moor Alliance groups have called on the Alliance leader Corin Ashdown to consider his position as leader of the party and step down so that a leadership election can be held.&rdquo;</p>
            <p>Councillor Sattar said: &ldquo;He has not stood up for the people who live under that dam. That is why we are asking him to step down.&rdquo;</p>
            <p>READ MORE: Doug Fennel latest to resign over the dam</p>
            <p>Cole added: &ldquo;Sadly he has failed to listen, and we ask that he consider his position and resign so that somebody who cares can lead us.&rdquo;</p>
            <p>It comes after the Alliance MP Owen Tranter was suspended by the party for remarks that officials called &ldquo;beneath contempt&rdquo;.</p>
            """, published));
        var herald = server.Serve("/herald/dam-row", "text/html; charset=utf-8", Page("Teign Herald", "Dam row: Ashdown faces call to quit", """
            <p>Leaders of Marlow Vale and Tiegn Moor councils have called on the Alliance leader to resign over his failure to oppose the Vessel Water dam.</p>
            <p>Corin Ashdown has come under pressure from ordinary members of the party in recent weeks.</p>
            <p>Bethan Cole, a Teign Moor district councillor, said: &ldquo;Sadly, he has failed to listen and we ask him to reconsider his position and resign so that somebody else who cares can lead us.&rdquo;</p>
            <p>Marlow Vale council leader Imran Sattar said: &ldquo;What should be happening is that the leader of the opposition tells the government to stop the bulldozers.&rdquo;</p>
            <p>The leaders of the Marlow Vale and Teign Moor Alliance groups said Mr Ashdown should step down and allow a leadership election.</p>
            <p>Gerald Moss, who chairs the parish council, resigned himself last month over the plans.</p>
            <p>Ms Nand on Thursday said the dam would bring &ldquo;ruin and regret&rdquo; and called for talks.</p>
            """, published));
        return server.Serve("/feed.xml", "application/rss+xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Two papers</title><link>{server.Address}</link><description>News</description>
            <item><title>Council leaders tell Corin Ashdown to stand down</title><link>{chronicle}</link><guid>{chronicle}</guid><pubDate>{when}</pubDate></item>
            <item><title>Dam row: Ashdown faces call to quit</title><link>{herald}</link><guid>{herald}</guid><pubDate>{when}</pubDate></item>
            </channel></rss>
            """);
    }

    private static string Page(string paper, string title, string text, DateTimeOffset published) => $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | {paper}</title>
        <meta property="og:site_name" content="{paper}"><meta property="article:published_time" content="{published:O}"></head>
        <body><header><nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/jobs">Jobs</a></nav></header>
        <main><article><h1>{title}</h1><p class="byline">By Tess Marden</p>{text}</article></main>
        <aside><h2>Most read</h2><ul><li><a href="/x">Mayor steps down from podium</a></li></ul></aside>
        <footer>© {paper}</footer></body></html>
        """;
}
