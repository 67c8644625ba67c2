using System.Text.RegularExpressions;

namespace NewsBot.Web.Tests.Security;

public sealed partial class SecureHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?q=who")]
    [InlineData("/chat")]
    [InlineData("/desk")]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/site.css")]
    [InlineData("/chat.js")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/newswire/daily-compass")]
    public async Task Every_answer_says_what_a_browser_may_not_do_with_it(string path)
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Browser.GetAsync(path);
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : "";
        var policy = Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.DoesNotMatch(Inline, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_pages_that_only_show_may_be_framed_where_the_settings_say_so_and_the_chat_and_the_desk_never()
    {
        await using var site = await Site.StartAsync(("NewsBot:Web:FramedBy:0", "https://teams.microsoft.com"));
        using var front = await site.Browser.GetAsync("/");
        Assert.Contains("frame-ancestors https://teams.microsoft.com", front.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var chat = await site.Browser.GetAsync("/chat");
        Assert.Contains("frame-ancestors 'none'", chat.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [GeneratedRegex("""<script(?![^>]* src=)|<style|\sstyle="|\son[a-z]+="|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline { get; }
}
