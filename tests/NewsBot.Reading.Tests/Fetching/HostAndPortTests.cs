using NewsBot.Reading.Fetching;

namespace NewsBot.Reading.Tests.Fetching;

public sealed class HostAndPortTests
{
    [Theory]
    [InlineData("intranet.example", "intranet.example", null)]
    [InlineData("Intranet.Example:8080", "intranet.example", 8080)]
    [InlineData("127.0.0.1:80", "127.0.0.1", 80)]
    [InlineData("[::1]:8080", "::1", 8080)]
    [InlineData("::1", "::1", null)]
    public void A_host_is_read_with_or_without_a_port(string text, string host, int? port)
    {
        Assert.True(HostAndPort.TryParse(text, out var result));
        Assert.Equal(new HostAndPort(host, port), result);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://intranet.example")]
    [InlineData("intranet.example:0")]
    [InlineData("intranet.example:99999")]
    [InlineData("a b")]
    [InlineData("intranet.example/path")]
    public void What_is_no_host_is_refused(string text) => Assert.False(HostAndPort.TryParse(text, out _));
}
