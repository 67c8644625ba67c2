using System.Diagnostics;
using NewsBot.Reading.Articles;

namespace NewsBot.Reading.Tests.Articles;

/// <summary>Pages that lie about where they are, turn the writing round, or carry more than anybody needs.</summary>
public sealed class HostileMarkupTests
{
    private const string First = "The mayor of Port Seaton, Ann Poe, should stand down before the vote, the leader of the opposition said on Monday.";
    private const string Second = "“She has lost the confidence of the town,” John Doe told a meeting in the harbour hall, “and she knows it.”";

    private static readonly Uri Address = new("https://harbour-echo.test/story");

    public static TheoryData<string, string> Heavy() => new()
    {
        { "an attribute of ten million characters", $"<p class='{new string('x', 10_000_000)}'>{First}</p><p>{Second}</p>" },
        { "a title of four million characters", $"<title>{string.Concat(Enumerable.Repeat("News | ", 600_000))}</title><p>{First}</p><p>{Second}</p>" },
        { "a meta tag of four million characters", $"<meta property='og:site_name' content='{string.Concat(Enumerable.Repeat("a - ", 1_000_000))}'><title>x - y</title><p>{First}</p><p>{Second}</p>" },
        { "a hundred thousand different names", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<i class='n{i} article-body-{i}'>a</i>")) + $"<p>{First}</p><p>{Second}</p>" },
        { "a hundred thousand short lines", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<p>By {i} May</p>")) + $"<p>{First}</p><p>{Second}</p>" },
        { "structured data deeper than anything", $"<script type='application/ld+json'>{new string('[', 500_000)}</script><p>{First}</p><p>{Second}</p>" },
        { "structured data of many objects", $"<script type='application/ld+json'>[{string.Join(',', Enumerable.Repeat("{\"@type\":\"NewsArticle\"}", 100_000))}]</script><p>{First}</p><p>{Second}</p>" },
        { "a script that only opens", $"<script id='__NEXT_DATA__'>{string.Concat(Enumerable.Repeat("{\"a\":", 200_000))}</script><p>{First}</p><p>{Second}</p>" },
        { "headings within headings of empty parts", $"<div class=title>{string.Concat(Enumerable.Repeat("<div class=title>", 400))}{string.Concat(Enumerable.Repeat("<span></span>", 90_000))}x</div><p>{First}</p><p>{Second}</p>" },
        { "everything left open", $"<html><body><table><tr><td><ul><li><b><i><a href=x><form><select><option>a</select><p>{First}<p>{Second}" },
    };

    [Theory]
    [MemberData(nameof(Heavy))]
    public void A_heavy_page_is_read_or_refused_soon(string name, string html)
    {
        var watch = Stopwatch.StartNew();
        var fault = Record.Exception(() => ArticleReader.Read(html, Address));
        Assert.True(fault is null or UnreadablePageException, $"{name}: {fault}");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{name}: {watch.Elapsed}");
    }

    [Fact]
    public void Characters_that_turn_the_writing_round_and_those_that_are_none_are_dropped()
    {
        var page = ArticleReader.Read($"<title>Go \u202Enow\u202C</title><h1>Go \u202Enow\u202C</h1><p class=byline>By Jane \u2066Roe\u2069</p><p>{First}\0\u202E and on.</p><p>{Second}</p>", Address);
        Assert.Equal("Go now", page.Title);
        Assert.Equal("Jane Roe", page.Byline);
        Assert.DoesNotContain(page.Text, c => c is '\0' or '\u202E' or '\u202C' or '\u2066' or '\u2069');
    }

    [Theory]
    [InlineData("<base href='https://evil.test/'><link rel=canonical href='/other'>", "https://harbour-echo.test/other")]
    [InlineData("<base href='https://evil.test/'><link rel=canonical href='https://evil.test/story'>", "https://harbour-echo.test/story")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", "https://harbour-echo.test/story")]
    [InlineData("<link rel=canonical href='https://harbour-echo.test@evil.test/'>", "https://harbour-echo.test/story")]
    [InlineData("<meta property='og:url' content='//evil.test/x'>", "https://harbour-echo.test/story")]
    public void A_page_cannot_say_that_it_is_on_another_site(string head, string url) =>
        Assert.Equal(url, ArticleReader.Read($"<html><head>{head}</head><body><p>{First}</p><p>{Second}</p></body></html>", Address).Url.AbsoluteUri);

    [Fact]
    public void A_page_that_only_leads_elsewhere_is_not_followed_and_has_no_text() =>
        Assert.Equal("", ArticleReader.Read("<html><head><meta http-equiv=refresh content='0;url=http://169.254.169.254/'></head><body></body></html>", Address).Text);

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Mayor told to go\",\"datePublished\":\"2025-03-03\",\"description\":\"two\nlines\",}")]
    [InlineData("<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Mayor told to go\",\"datePublished\":\"2025-03-03\"} -->")]
    [InlineData("{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Mayor told to go&quot;,&quot;datePublished&quot;:&quot;2025-03-03&quot;};")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"an \"unescaped\" word\",\"headline\":\"Mayor told to go\",\"datePublished\":\"2025-03-03\"}")]
    [InlineData("[[{\"@graph\":[{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"Mayor told to go\",\"datePublished\":\"2025-03-03\"}}]}]]")]
    public void Structured_data_is_read_as_broken_as_it_comes(string json)
    {
        var page = ArticleReader.Read($"<script type='application/ld+json'>{json}</script><p>{First}</p><p>{Second}</p>", Address);
        Assert.Equal("Mayor told to go", page.Title);
        Assert.Equal(3, page.Published?.Day);
    }
}
