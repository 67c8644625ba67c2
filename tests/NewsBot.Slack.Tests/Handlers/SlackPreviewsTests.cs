using System.Text.Json;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;
using NewsBot.Testing;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Handlers;

public sealed class SlackPreviewsTests : IAsyncLifetime
{
    private static readonly Figure Target = Person("11111111-1111-1111-1111-111111111111", "Jo Roe");
    private static readonly Figure Caller = Person("22222222-2222-2222-2222-222222222222", "Ann Doe");

    private SlackHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SlackHost.StartAsync();
        var story = A.Story("“Jo Roe must go,” said Ann Doe.");
        var report = new Report { CallerId = Caller.Id, TargetId = Target.Id, Call = A.Call(story, "Ann Doe", "Jo Roe", "Jo Roe must go"), Story = StoryHeader.Of(story) };
        await _host.Get<ILedgerStore>().RecordAsync(new(story, [Target, Caller], [], [report], []));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/", "said: new")]
    [InlineData("/targets", "said: new")]
    [InlineData("/targets/11111111-1111-1111-1111-111111111111", "said: count \"Jo Roe\"")]
    [InlineData("/targets/11111111-1111-1111-1111-111111111111/?class=explicit", "said: count \"Jo Roe\"")]
    [InlineData("/targets/11111111-1111-1111-1111-111111111111/timeline", "said: timeline \"Jo Roe\"")]
    [InlineData("/targets/11111111-1111-1111-1111-111111111111/changes", "said: new \"Jo Roe\"")]
    [InlineData("/targets/11111111-1111-1111-1111-111111111111/backing", "said: Who is backing Jo Roe?")]
    [InlineData("/callers/22222222-2222-2222-2222-222222222222", "said: person \"Ann Doe\"")]
    [InlineData("/entries/C1", "said: why C1")]
    public async Task A_page_of_ours_is_shown_by_what_stands_on_it(string path, string says)
    {
        await ShareAsync($"https://news.echo.test{path}");
        await SlackHost.UntilAsync(() => _host.Slack.Done("chat.unfurl").Count == 1);
        var unfurl = _host.Slack.Done("chat.unfurl")[0].Body;

        Assert.Equal(("u1", "conversations_history"), (unfurl.GetProperty("unfurl_id").GetString(), unfurl.GetProperty("source").GetString()));
        var preview = Assert.Single(unfurl.GetProperty("unfurls").EnumerateObject());
        Assert.Equal($"https://news.echo.test{path}", preview.Name);
        Assert.Empty(BlockKitRules.Faults(preview.Value.GetProperty("blocks")));
        Assert.Contains(JsonSerializer.Serialize(says), Texts(preview.Value));
    }

    [Theory]
    [InlineData("https://news.echo.test/targets/33333333-3333-3333-3333-333333333333")]
    [InlineData("https://news.echo.test/entries/C999")]
    [InlineData("https://news.echo.test/desk/queue")]
    [InlineData("https://news.echo.test/targets/11111111-1111-1111-1111-111111111111/embed")]
    [InlineData("mailto:ann@echo.test")]
    public async Task What_is_no_page_of_ours_gets_no_preview(string link)
    {
        await ShareAsync(link);
        await SlackHost.UntilAsync(() => _host.Get<Slack.Handlers.SlackIntake>().Inbox.Waiting == 0);

        Assert.Equal(0, _host.Slack.Calls("chat.unfurl"));
    }

    private Task<HttpResponseMessage> ShareAsync(string link) => _host.EventAsync(SlackEvent.Wrap(
        $$"""{"type":"link_shared","channel":"C0NEWSROOM","user":"U0PERSON","message_ts":"1.1","unfurl_id":"u1","source":"conversations_history","links":[{"domain":"news.echo.test","url":"{{link}}"}]}"""));

    private static IEnumerable<string> Texts(JsonElement preview) => preview.GetProperty("blocks").EnumerateArray()
        .SelectMany(b => b.GetProperty("elements").EnumerateArray())
        .Where(e => e.TryGetProperty("elements", out _))
        .SelectMany(e => e.GetProperty("elements").EnumerateArray())
        .Select(l => JsonSerializer.Serialize(l.GetProperty("text").GetString()));

    private static Figure Person(string id, string name) =>
        new() { Id = new(Guid.Parse(id)), Name = name, Kind = CallerKind.Person, LearntAt = A.Moment };
}
