using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.Web.Tests.Out;

public sealed class EmbedTests
{
    [Fact]
    public async Task The_embedded_list_may_be_framed_by_all_and_nothing_else_may()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        var target = await site.TargetPathAsync("Ann Lee");
        Assert.EndsWith("frame-ancestors *", await PolicyAsync(site, target + "/embed"), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", await PolicyAsync(site, target), StringComparison.Ordinal);
        Assert.Contains("Jo Roe", await site.ReadAsync(target + "/embed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_sites_are_named_only_they_may_frame_it()
    {
        await using var site = await Site.StartAsync(("NewsBot:Web:EmbeddedBy:0", "https://paper.example"));
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        Assert.EndsWith("frame-ancestors https://paper.example", await PolicyAsync(site, await site.TargetPathAsync("Ann Lee") + "/embed"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NewsBot:Web:EmbeddedBy:0", "https://paper.example; script-src *")]
    [InlineData("NewsBot:Web:PublicAddress", "javascript:alert(1)")]
    [InlineData("NewsBot:Web:PublicAddress", "calls")]
    [InlineData("NewsBot:Web:PublicAddress", "https://calls.example.org/below?x")]
    public async Task An_address_that_is_none_stops_the_start(string key, string value)
    {
        var fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => Site.StartAsync((key, value)));
        Assert.Contains(value, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_told_as_a_frame_whose_address_works()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann \"A\" <Lee>", "Jo Roe");
        var page = await site.ReadAsync("/targets");
        var target = Regex.Match(page, "/targets/[-0-9a-f]{36}").Value;
        var answer = JsonNode.Parse(await site.ReadAsync($"/oembed?format=json&maxwidth=400&url={Uri.EscapeDataString(new Uri(site.Browser.BaseAddress!, target).AbsoluteUri)}"))!;
        Assert.Equal("rich", (string)answer["type"]!);
        Assert.Equal("1.0", (string)answer["version"]!);
        Assert.Equal(400, (int)answer["width"]!);
        var html = (string)answer["html"]!;
        Assert.DoesNotContain("<Lee>", html, StringComparison.Ordinal);
        using var frame = await site.Browser.GetAsync(Regex.Match(html, "src=\"([^\"]*)\"").Groups[1].Value);
        Assert.Equal(HttpStatusCode.OK, frame.StatusCode);
        Assert.Contains("/oembed?url=", await site.ReadAsync(target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_narrowed_is_shown_narrowed_in_its_frame()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        var page = await site.ReadAsync(await site.TargetPathAsync("Ann Lee") + "?party=labour&sort=name");
        var answer = JsonNode.Parse(await site.ReadAsync(WebUtility.HtmlDecode(Regex.Match(page, "href=\"(/oembed[^\"]*)\"").Groups[1].Value)))!;
        var frame = WebUtility.HtmlDecode(Regex.Match((string)answer["html"]!, "src=\"([^\"]*)\"").Groups[1].Value);
        Assert.EndsWith("/embed?party=labour&sort=name", frame, StringComparison.Ordinal);
        Assert.DoesNotContain("Jo Roe", await site.ReadAsync(frame), StringComparison.Ordinal);
        var other = JsonNode.Parse(await site.ReadAsync("/oembed?url=" + Uri.EscapeDataString(await site.TargetPathAsync("Ann Lee") + "?class=\"><script>")))!;
        Assert.EndsWith("/embed\"", Regex.Match((string)other["html"]!, "src=\"[^\"]*\"").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xml_is_not_given_and_said_so()
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Browser.GetAsync("/oembed?format=xml&url=/targets/x");
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    private static async Task<string> PolicyAsync(Site site, string path)
    {
        using var answer = await site.Browser.GetAsync(path);
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }
}
