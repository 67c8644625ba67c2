using NewsBot.Web.Markup;

namespace NewsBot.Web.Tests.Markup;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onmouseover=\"x", "&quot; onmouseover=&quot;x")]
    [InlineData("' onclick='x", "&#x27; onclick=&#x27;x")]
    [InlineData("Ó Briain – “go”", "Ó Briain – “go”")]
    [InlineData("abc\u202Ecod\u2066x\u200B\uFEFF\0", "abccodx")]
    [InlineData(null, "")]
    public void Text_never_becomes_markup(string? text, string expected) =>
        Assert.Equal($"<p title=\"{expected}\">{expected}</p>", Html.Of($"<p title=\"{text}\">{text}</p>").ToString());

    [Fact]
    public void Markup_inside_markup_is_not_encoded_again()
    {
        var inner = Html.Of($"<b>{"a & b"}</b>");
        Assert.Equal("<p><b>a &amp; b</b></p>", Html.Of($"<p>{inner}</p>").ToString());
    }

    [Fact]
    public void A_piece_knows_how_many_bytes_it_has_with_all_that_is_in_it()
    {
        var rows = Html.Lines([Html.Of($"<li>{"Ó Briain – “go”"}</li>"), Html.Empty, Html.Of($""), Html.Of($"<li>{7}{""}{Html.Empty}</li>")]);
        var page = Html.Of($"{rows}{Html.Concat([rows, rows])}é{"&"}");
        Assert.Equal("<li>Ó Briain – “go”</li>\n<li>7</li>", rows.ToString());
        Assert.Equal($"{rows}{rows}{rows}é&amp;", page.ToString());
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(page.ToString()), page.Bytes);
        Assert.Equal($"<ul>{rows}</ul>", Html.Of($"<ul>{rows.Packed()}</ul>").ToString());
        Assert.True(Html.Lines([Html.Empty, Html.Of($"{""}")]).IsEmpty);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://harbour-echo.test@evil.test/")]
    public void Only_plain_web_addresses_become_links(string address) =>
        Assert.Equal("words", WebLink.To(new Uri(address), "words").ToString());

    [Fact]
    public void A_web_address_leads_out_without_telling_where_from() => Assert.Equal(
        """<a href="https://harbour-echo.test/?a=1&amp;b=%22" rel="noopener noreferrer nofollow">words</a>""",
        WebLink.To(new Uri("https://harbour-echo.test/?a=1&b=\""), "words").ToString());
}
