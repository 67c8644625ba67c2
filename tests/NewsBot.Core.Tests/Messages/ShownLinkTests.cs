using NewsBot.Core.Messages;

namespace NewsBot.Core.Tests.Messages;

public class ShownLinkTests
{
    [Theory]
    [InlineData("https://echo.test/a?b=1&c=2#d", "https://echo.test/a?b=1&c=2#d")]
    [InlineData("http://echo.test:8080", "http://echo.test:8080/")]
    [InlineData("https://echo.test/a b|c<d>\"e\"(f)", "https://echo.test/a%20b%7Cc%3Cd%3E%22e%22%28f%29")]
    [InlineData("https://bücher.test/ä", "https://xn--bcher-kva.test/%C3%A4")]
    [InlineData("https:/\\echo.test", "https://echo.test/")]
    [InlineData("http://[::1]:5080/x", "http://[::1]:5080/x")]
    public void An_address_comes_out_in_plain_ASCII(string address, string shown)
    {
        Assert.Equal(shown, ShownLink.Of(new Uri(address)));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("slack://open")]
    [InlineData("ftp://echo.test/")]
    [InlineData("https://echo.test@evil.test/")]
    [InlineData("//evil.test/x")]
    [InlineData("relative")]
    public void Anything_but_a_plain_web_address_is_no_link(string address)
    {
        Assert.Null(ShownLink.Of(new Uri(address, UriKind.RelativeOrAbsolute)));
    }

    [Fact]
    public void Nothing_and_an_address_without_end_are_no_link()
    {
        Assert.Null(ShownLink.Of(null));
        Assert.Null(ShownLink.Of(new Uri("https://echo.test/" + new string('x', 2000))));
    }
}
