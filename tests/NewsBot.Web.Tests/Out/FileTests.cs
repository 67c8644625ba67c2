using System.Text.Json.Nodes;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Testing;

namespace NewsBot.Web.Tests.Out;

public sealed class FileTests
{
    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    [InlineData("md", "text/markdown")]
    [InlineData("html", "text/html")]
    public async Task A_list_is_given_whole_as_a_file_and_again_only_when_it_has_changed(string ending, string type)
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", [.. Enumerable.Range(0, 120).Select(InventedNames.Of)]);
        var path = $"{await site.TargetPathAsync("Ann Lee")}/list.{ending}";
        using var first = await site.Browser.GetAsync(path);
        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"calls.{ending}", first.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var text = await first.Content.ReadAsStringAsync();
        Assert.All(Enumerable.Range(0, 120).Select(InventedNames.Of), name => Assert.Contains(name, text, StringComparison.Ordinal));
        site.Wait(TimeSpan.FromHours(2));
        using var second = await site.Browser.GetAsync(path);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        await site.RuleAsync(new(RulingKind.Reject, 1));
        using var third = await site.Browser.GetAsync(path);
        Assert.NotEqual(first.Headers.ETag, third.Headers.ETag);
    }

    [Fact]
    public async Task All_lists_at_once_are_given_as_they_stand_and_not_as_they_stood()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        using var answer = await site.Browser.GetAsync("/list.csv?as-of=2025-01-01");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Jo Roe", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_and_earlier_moments_work_on_files_as_on_pages()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        site.Wait(TimeSpan.FromDays(3));
        var story = A.Story("“She must go,” said Mo Poe.", published: site.Clock.GetUtcNow());
        await site.RecordAsync(story, A.Call(story, "Mo Poe", "Ann Lee", "She must go", party: "Labour"));
        var path = await site.TargetPathAsync("Ann Lee") + "/list.json";
        Assert.Equal(["Mo Poe"], await CallersAsync(site, path + "?party=lab"));
        Assert.Equal(["Jo Roe"], await CallersAsync(site, path + "?as-of=2025-03-04"));
        Assert.Equal(["Mo Poe", "Jo Roe"], await CallersAsync(site, path));
        Assert.Equal(2, (await CallersAsync(site, "/list.json")).Length);
    }

    private static async Task<string[]> CallersAsync(Site site, string path) =>
        [.. JsonNode.Parse(await site.ReadAsync(path))!["entries"]!.AsArray().Select(e => (string)e!["caller"]!)];
}
