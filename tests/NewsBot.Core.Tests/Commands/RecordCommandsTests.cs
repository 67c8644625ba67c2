using NewsBot.Core.Feeds;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Commands;

public sealed class RecordCommandsTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync(new Dictionary<string, string?>
        {
            ["NewsBot:Rosters:0:Name"] = "Harbour cabinet",
            ["NewsBot:Rosters:0:Role"] = "minister",
            ["NewsBot:Rosters:0:Size"] = "3",
            ["NewsBot:Rosters:0:From"] = "2020-01-01",
            ["NewsBot:Rosters:0:Source"] = "https://harbour-echo.test/cabinet",
            ["NewsBot:Rosters:0:Members:0"] = "Ann Poe",
            ["NewsBot:Rosters:0:Members:1"] = "Bo Lee",
            ["NewsBot:Rosters:0:Members:2"] = "Fay Ray",
        });
        await CallAsync("Cy Day", "must go now");
        _desk.Clock.Advance(TimeSpan.FromDays(1));
        await CallAsync("Ann Poe", "must go");
        await CallAsync("Bo Lee", "must go at once");
        await _desk.SayAsync("reclass C3 position reason:\"soft words\"");
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    private Task<Story> CallAsync(string caller, string words)
    {
        var story = A.Story($"{caller} said Jo Roe {words}.", published: _desk.Clock.GetUtcNow());
        return _desk.TakeAsync(story, A.Call(story, caller, "Jo Roe", words));
    }

    [Fact]
    public async Task A_timeline_tells_each_day_with_the_running_count() => Golden.Matches(await _desk.SayAsync("timeline Jo Roe"), "timeline.txt");

    [Fact]
    public async Task A_timeline_can_be_read_as_it_was()
    {
        var reply = await _desk.SayAsync("timeline Jo Roe as-of:yesterday");

        Assert.Contains("Cy Day", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Poe", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_a_group_without_a_call_are_listed_and_not_said_to_back_anybody() =>
        Golden.Matches(await _desk.SayAsync("not Harbour cabinet Jo Roe"), "not.txt");

    [Fact]
    public async Task People_can_be_named_instead_of_a_group()
    {
        var reply = await _desk.SayAsync("not Cy Day, Gus Moe on Jo Roe");

        Assert.StartsWith("1 of 2 named: no call", reply, StringComparison.Ordinal);
        Assert.Contains("• Gus Moe", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_sorted_and_narrowed_as_asked()
    {
        var byName = await _desk.SayAsync("who Jo Roe sort:name");
        Assert.True(byName.IndexOf("Cy Day", StringComparison.Ordinal) < byName.IndexOf("Ann Poe", StringComparison.Ordinal));
        Assert.Contains("Not in that number: 1 position.", byName, StringComparison.Ordinal);

        var newest = await _desk.SayAsync("who Jo Roe sort:new");
        Assert.True(newest.IndexOf("Ann Poe", StringComparison.Ordinal) < newest.IndexOf("Cy Day", StringComparison.Ordinal));

        Assert.StartsWith("3 callers on record", await _desk.SayAsync("who Jo Roe class:explicit,soft sort:old"), StringComparison.Ordinal);
        Assert.StartsWith("0 callers on record who asked for Jo Roe to go (told by Nobody Times).", await _desk.SayAsync("who Jo Roe source:\"Nobody Times\""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export Jo Roe", "C1,Cy Day,person,")]
    [InlineData("export Jo Roe csv", "C1,Cy Day,person,")]
    [InlineData("export everyone as:json", "\"caller\": \"Cy Day\"")]
    [InlineData("export Jo Roe as:markdown", "Cy Day")]
    [InlineData("export Jo Roe as:html", "<")]
    public async Task A_list_is_given_as_a_file(string line, string holds) => Assert.Contains(holds, await _desk.SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task An_export_holds_only_what_is_asked_for()
    {
        var reply = await _desk.SayAsync("export Jo Roe class:position");

        Assert.Contains("Bo Lee", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Cy Day", reply, StringComparison.Ordinal);
        Assert.Equal("No entry of the record is of that kind: the list is empty.", await _desk.SayAsync("export Jo Roe class:conditional"));
    }

    [Fact]
    public async Task Feeds_go_out_and_come_in_as_OPML()
    {
        await _desk.SayAsync("feeds add Harbour Echo https://harbour-echo.test/rss anyway");
        var file = await _desk.SayAsync("export feeds as:opml");
        await _desk.The<IFeedStore>().RemoveAsync((await _desk.The<IFeedStore>().ListAsync())[0].Id);

        Assert.StartsWith("Added 1 feed.", await _desk.SayAsync("import\n" + file), StringComparison.Ordinal);
        Assert.StartsWith("Added 0 feeds; 1 was there already.", await _desk.SayAsync("import\n" + file), StringComparison.Ordinal);
        Assert.Equal("Harbour Echo", Assert.Single(await _desk.The<IFeedStore>().ListAsync()).Name);
    }

    [Fact]
    public async Task An_import_takes_what_is_an_address_and_names_the_rest()
    {
        var reply = await _desk.SayAsync("import Harbour Echo https://harbour-echo.test/rss, shore-post.test/feed\nEvil file:///etc/passwd; http://a:b@evil.test/");

        Assert.StartsWith("Added 2 feeds.", reply, StringComparison.Ordinal);
        Assert.Contains("2 left out, for they are no http or https address: “file:///etc/passwd”, “http://a:b@evil.test/”", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import <opml><body><outline xmlUrl=\"https://a.test/\"")]
    [InlineData("import <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><opml>&e;")]
    public async Task A_broken_or_hostile_file_adds_nothing(string line)
    {
        Assert.StartsWith("Nothing was added.", await _desk.SayAsync(line), StringComparison.Ordinal);
        Assert.Empty(await _desk.The<IFeedStore>().ListAsync());
    }
}
