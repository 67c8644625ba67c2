using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;
using NewsBot.Testing;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Invokes;

/// <summary>Search, the action on a message and pasted links, over a real record.</summary>
public sealed class ExtensionInvokeTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await TeamsHost.StartAsync(("PublicBase", "https://newsbot.example.com/"));
        foreach (var (caller, n) in new[] { ("Bo Roe", 1), ("Cy Poe", 2) })
        {
            await _host.Get<StoryIntake>().ImportAsync([A.Story(
                text: $"Cllr {caller}, leader of Eastmere Council, said on Monday that the mayor, Ann Doe, should resign. “Ann Doe must resign now,” {caller} said.",
                title: $"Mayor <b>[told](http://evil.test)</b> to go, again {n}",
                id: $"s{n}")]);
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("Doe", 4)]
    [InlineData("Roe", 2)]
    [InlineData(null, 2)]
    [InlineData("mayor", 2)]
    public async Task Search_finds_calls_by_who_makes_them_and_whom_they_are_about_and_stories_by_their_words(string? typed, int least)
    {
        var (status, body) = await QueryAsync(typed);
        var found = Found(body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.InRange(found.Count, least, 25);
        Assert.All(found, f => Assert.Empty(AdaptiveCardRules.Faults(f.GetProperty("content"))));
        Assert.All(found, f => Assert.DoesNotContain("<b>", f.GetProperty("preview").GetProperty("content").GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_goes_on_where_a_page_ended()
    {
        var all = Found((await QueryAsync("Doe")).Body).Select(f => f.GetProperty("preview").GetRawText()).ToList();
        var pages = new List<string>();
        foreach (var skip in Enumerable.Range(0, all.Count + 1))
        {
            pages.AddRange(Found((await QueryAsync("Doe", skip, 1)).Body).Select(f => f.GetProperty("preview").GetRawText()));
        }

        Assert.Equal(all, pages);
    }

    [Fact]
    public async Task Search_without_a_find_says_so()
    {
        var (_, body) = await QueryAsync("xyzzy");

        Assert.Equal("message", body.GetProperty("composeExtension").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Before_anything_is_on_record_search_says_that()
    {
        await using var host = await TeamsHost.StartAsync();
        var (_, body) = await host.InvokeAsync(CardInvokeTests.Invoke(
            host, "composeExtension/query", JsonNode.Parse("""{"commandId":"search","parameters":[{"name":"initialRun","value":"true"}]}""")));

        Assert.StartsWith("Nothing is on record yet.", body.GetProperty("composeExtension").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"says":"why C1"}""", true)]
    [InlineData("""{"says":"reject C1 reason:x"}""", false)]
    [InlineData("[]", false)]
    public async Task What_is_picked_is_shown_and_nothing_is_done_by_it(string value, bool isShown)
    {
        var (_, body) = await _host.InvokeAsync(CardInvokeTests.Invoke(_host, "composeExtension/selectItem", JsonNode.Parse(value)));

        Assert.Equal(isShown ? "result" : "message", body.GetProperty("composeExtension").GetProperty("type").GetString());
        Assert.Equal(isShown ? 1 : 0, _host.Conversation.Asked);
    }

    [Theory]
    [InlineData("<p>Cllr Dy Loe said that the mayor, <b>Ann Doe</b>, must resign.</p>", "\"1 call\"")]
    [InlineData("<p>Nothing to see &amp; no one named</p>", "\"No calls\"")]
    [InlineData("<p>see <a href=\"https://harbour-echo.test/nowhere\">this</a></p>", "\"No calls\"")]
    public async Task A_message_is_read_and_nothing_of_it_kept(string html, string expected)
    {
        var (status, body) = await ActOnAsync(html);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("continue", body.GetProperty("task").GetProperty("type").GetString());
        Assert.Contains(expected, body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, _host.Teams.CallsUnder("/nowhere"));
    }

    [Fact]
    public async Task A_message_with_the_link_of_a_story_on_record_shows_what_is_known_of_it()
    {
        var link = new Uri("https://harbour-echo.test/known-story");
        await _host.Get<StoryIntake>().ImportAsync([A.Story(text: "Nothing.", id: StoryId.FromLink(link).Value) with { Link = link }]);
        var (_, body) = await ActOnAsync($"<p><a href=\"{link}\">read this</a></p>");

        Assert.Contains($"said: why {link}", body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"commandId":"makeOfThis"}""")]
    [InlineData("""{"commandId":"shareStory","messagePayload":{"body":{"contentType":"html","content":"<p>hi</p>"}}}""")]
    [InlineData("[]")]
    public async Task What_cannot_be_read_says_so(string value)
    {
        var (status, body) = await _host.InvokeAsync(CardInvokeTests.Invoke(_host, "composeExtension/fetchTask", JsonNode.Parse(value)));

        Assert.Equal((HttpStatusCode.OK, "message"), (status, body.GetProperty("task").GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_link_to_a_page_of_ours_shows_what_the_page_shows()
    {
        var target = Assert.Single(await _host.Get<ILedger>().TargetsAsync(Standpoint.Local(A.Moment.AddDays(1))));
        var (_, body) = await LinkAsync($"https://newsbot.example.com/targets/{target.Id.Value}");

        Assert.Contains("said: who \\\"Ann Doe\\\"", body.GetRawText(), StringComparison.Ordinal);
        Assert.NotEmpty(Found((await LinkAsync("https://NEWSBOT.example.com")).Body));
    }

    [Theory]
    [InlineData("targets/{0}/timeline", "timeline \"Ann Doe\"")]
    [InlineData("targets/{0}/changes?since=2025-03-01", "new \"Ann Doe\"")]
    [InlineData("targets/{0}/backing", "Who is backing Ann Doe?")]
    [InlineData("callers/{0}", "person \"Ann Doe\"")]
    [InlineData("entries/c1", "why C1")]
    [InlineData("stories/s1", "why https://")]
    [InlineData("targets/", "new")]
    [InlineData("changes", "new")]
    public async Task Every_page_of_ours_shows_what_is_on_it(string page, string says)
    {
        var target = Assert.Single(await _host.Get<ILedger>().TargetsAsync(Standpoint.Local(A.Moment.AddDays(1))));
        var (_, body) = await LinkAsync("https://newsbot.example.com/" + string.Format(System.Globalization.CultureInfo.InvariantCulture, page, target.Id.Value));

        Assert.Contains($"said: {says}", Assert.Single(Found(body)).GetProperty("content").GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://newsbot.example.com/entries/C1%20reason:x")]
    [InlineData("https://newsbot.example.com/entries/reject")]
    [InlineData("https://newsbot.example.com/stories/nothing")]
    [InlineData("https://newsbot.example.com/desk/queue")]
    [InlineData("https://newsbot.example.com/targets/00000000-0000-0000-0000-000000000001")]
    [InlineData("https://newsbot.example.com/targets/../../etc")]
    [InlineData("https://newsbot.example.com.evil.test/")]
    [InlineData("https://newsbot.example.com@evil.test/")]
    [InlineData("http://newsbot.example.com/")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("no address")]
    public async Task Any_other_link_shows_nothing_and_is_never_fetched(string url)
    {
        var (status, body) = await LinkAsync(url);

        Assert.Equal((HttpStatusCode.OK, "{}"), (status, body.GetRawText()));
        Assert.Equal(0, _host.Conversation.Asked);
    }

    private static List<JsonElement> Found(JsonElement body) => [.. body.GetProperty("composeExtension").GetProperty("attachments").EnumerateArray()];

    private Task<(HttpStatusCode Status, JsonElement Body)> QueryAsync(string? typed, int skip = 0, int count = 25) => _host.InvokeAsync(CardInvokeTests.Invoke(
        _host,
        "composeExtension/query",
        new JsonObject
        {
            ["commandId"] = "search",
            ["parameters"] = new JsonArray(typed is null
                ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" }
                : new JsonObject { ["name"] = "words", ["value"] = typed }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        },
        id: $"f:{Guid.NewGuid()}"));

    private Task<(HttpStatusCode Status, JsonElement Body)> ActOnAsync(string html) => _host.InvokeAsync(CardInvokeTests.Invoke(
        _host,
        "composeExtension/fetchTask",
        new JsonObject
        {
            ["commandId"] = "makeOfThis",
            ["messagePayload"] = new JsonObject { ["id"] = "1", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html } },
        }));

    private Task<(HttpStatusCode Status, JsonElement Body)> LinkAsync(string url) =>
        _host.InvokeAsync(CardInvokeTests.Invoke(_host, "composeExtension/queryLink", new JsonObject { ["url"] = url }, id: $"f:{Guid.NewGuid()}"));
}
