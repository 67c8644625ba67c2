using System.Globalization;
using System.Net;
using System.Text;

namespace NewsBot.Benchmarks.Reading;

/// <summary>Well-formed feeds of invented papers, of the size and the mix of markup that news feeds have.</summary>
internal static class FeedTexts
{
    private const string Paragraph =
        "<p>The leader of <a href=\"https://harbour-echo.test/places/eastmere?ref=feed&amp;n=4\">Eastmere Council</a> faced fresh questions on "
        + "Tuesday over the <em>harbour</em> contract, as two members of her own group said that she should consider her position.</p>\n";

    /// <summary>RSS 2.0 as newsrooms write it: a short description, the whole story in CDATA, a creator, categories, a picture.</summary>
    public static byte[] Rss(int items)
    {
        var text = new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
              <channel>
                <title>Harbour Echo: politics</title>
                <link>https://harbour-echo.test/politics</link>
                <description>Council, county and court</description>
                <atom:link href="https://harbour-echo.test/politics/feed" rel="self" type="application/rss+xml" />
                <ttl>30</ttl>

            """);
        for (var i = 0; i < items; i++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"""
                    <item>
                      <title>Councillor {i} says leader’s time is up &amp; asks for a vote</title>
                      <link>https://harbour-echo.test/politics/{i}/councillor-says-leaders-time-is-up</link>
                      <guid isPermaLink="false">https://harbour-echo.test/?p={i}</guid>
                      <pubDate>Mon, 03 Mar 2025 09:{i % 60:00}:00 +0000</pubDate>
                      <dc:creator><![CDATA[Ann Poe]]></dc:creator>
                      <category><![CDATA[Politics]]></category>
                      <category>Eastmere Council</category>
                      <description><![CDATA[A second member of the ruling group has asked the leader of Eastmere Council to go. <a href="https://harbour-echo.test/{i}">Read more</a>]]></description>
                      <content:encoded><![CDATA[{string.Concat(Enumerable.Repeat(Paragraph, 6))}]]></content:encoded>
                      <media:content url="https://harbour-echo.test/pictures/{i}.jpg" medium="image" width="1200" height="675" />
                    </item>

                """);
        }

        return Encoding.UTF8.GetBytes(text.Append("  </channel>\n</rss>\n").ToString());
    }

    /// <summary>Atom 1.0 with escaped HTML, as blog software writes it.</summary>
    public static byte[] Atom(int entries)
    {
        var html = WebUtility.HtmlEncode(string.Concat(Enumerable.Repeat(Paragraph, 6)));
        var text = new StringBuilder(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
              <title type="text">Eastmere Watch</title>
              <link rel="alternate" type="text/html" href="https://eastmere-watch.test/" />
              <link rel="self" type="application/atom+xml" href="https://eastmere-watch.test/feed/atom" />
              <id>https://eastmere-watch.test/feed/atom</id>
              <updated>2025-03-03T09:00:00Z</updated>

            """);
        for (var i = 0; i < entries; i++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"""
                  <entry>
                    <author><name>Bob Roe</name><uri>https://eastmere-watch.test/bob</uri></author>
                    <title type="html">Leader&amp;#8217;s critics grow by {i}</title>
                    <link rel="alternate" type="text/html" href="https://eastmere-watch.test/2025/03/{i}" />
                    <id>tag:eastmere-watch.test,2025:{i}</id>
                    <updated>2025-03-03T09:{i % 60:00}:00Z</updated>
                    <published>2025-03-03T08:{i % 60:00}:00Z</published>
                    <category scheme="https://eastmere-watch.test" term="politics" />
                    <summary type="html">A second member of the ruling group has asked the leader to go.</summary>
                    <content type="html" xml:base="https://eastmere-watch.test/2025/03/{i}">{html}</content>
                  </entry>

                """);
        }

        return Encoding.UTF8.GetBytes(text.Append("</feed>\n").ToString());
    }
}
