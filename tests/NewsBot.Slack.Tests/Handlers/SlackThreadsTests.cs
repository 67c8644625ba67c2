using System.Net;
using NewsBot.Slack.Handlers;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Handlers;

/// <summary>What people say in a thread where they asked us before, without naming us.</summary>
public sealed class SlackThreadsTests : IAsyncLifetime
{
    private const string Thread = "1740996000.000100";

    private SlackHost _host = null!;
    private int _count;

    public async ValueTask InitializeAsync()
    {
        _host = await SlackHost.StartAsync();
        await _host.EventAsync(SlackEvent.Mention(ts: Thread));
        await _host.Slack.NextPostAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("channel")]
    [InlineData("group")]
    [InlineData("mpim")]
    public async Task A_follow_up_is_answered_in_its_thread_and_conversation(string kind)
    {
        await SayAsync("any Tories?", kind: kind);
        var post = await _host.Slack.NextPostAsync();

        Assert.Equal(Thread, post.ThreadTs);
        Assert.Contains("said: any Tories?", post.Text, StringComparison.Ordinal);
        Assert.Contains($"C0NEWSROOM:{Thread}", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_it_is_after_a_restart()
    {
        _host = await _host.RestartAsync();
        await SayAsync("any Tories?");

        Assert.Contains("said: any Tories?", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who else?", null)]
    [InlineData("who else?", "1740996000.000777")]
    [InlineData("<@U0OTHER> who else?", Thread)]
    [InlineData("<!subteam^S1|@desk> who else?", Thread)]
    [InlineData("<!here> who else?", Thread)]
    [InlineData("", Thread)]
    [InlineData("nothing for you", Thread)]
    public async Task What_is_said_elsewhere_or_to_others_is_left_alone(string text, string? thread)
    {
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(text, thread)).StatusCode);
        await AssertNothingElseAsync();
    }

    [Theory]
    [InlineData(",\"bot_id\":\"B0OTHER\"")]
    [InlineData(",\"subtype\":\"message_changed\"")]
    [InlineData(",\"edited\":{\"user\":\"U0PERSON\",\"ts\":\"1740996001.000000\"}")]
    public async Task Bots_and_edits_are_left_alone_there_too(string more)
    {
        await SayAsync("who else?", Thread, more: more);
        await AssertNothingElseAsync();
    }

    [Fact]
    public async Task A_mention_that_comes_as_a_message_too_is_answered_once()
    {
        await SayAsync($"<@{SlackDouble.BotUser}> who else?", Thread, ts: "1740996005.000001");
        await _host.EventAsync(SlackEvent.Mention($"<@{SlackDouble.BotUser}> who else?", "Ev0TWIN", "1740996005.000001", Thread));

        Assert.Contains("said: who else?", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        await AssertNothingElseAsync();
    }

    // Not every sender tells who we are there: our own words must not come back to us as somebody's.
    [Fact]
    public async Task Our_own_words_are_known_where_the_event_does_not_tell_who_we_are()
    {
        await BareAsync($$"""{"type":"message","user":"{{SlackDouble.BotUser}}","text":"who else?","ts":"1740996005.000001","channel":"D0DIRECT"}""");
        await BareAsync($$"""{"type":"message","user":"{{SlackDouble.BotUser}}","text":"who else?","ts":"1740996005.000002","thread_ts":"{{Thread}}","channel":"C0NEWSROOM"}""");
        await BareAsync($$"""{"type":"app_mention","user":"U0PERSON","text":"<@{{SlackDouble.BotUser}}> and who?","ts":"1740996005.000003","channel":"C0NEWSROOM"}""");
        Assert.StartsWith("said: and who?", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        await BareAsync("""{"type":"message","user":"U0PERSON","text":"direct","ts":"1740996005.000004","channel":"D0DIRECT"}""");

        Assert.StartsWith("said: direct", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        await AssertNothingElseAsync();
    }

    private Task<HttpResponseMessage> SayAsync(string text, string? thread = Thread, string kind = "channel", string? ts = null, string more = "") => _host.EventAsync(SlackEvent.Wrap(
        $$"""{"type":"message","channel_type":"{{kind}}","user":"U0PERSON","text":"{{text}}","ts":"{{ts ?? $"1740996001.00{++_count:0000}"}}","channel":"C0NEWSROOM"{{(thread is null ? "" : $",\"thread_ts\":\"{thread}\"")}}{{more}}}""",
        id: $"Ev0SAID{++_count}"));

    private Task<HttpResponseMessage> BareAsync(string inner) =>
        _host.EventAsync($$"""{"type":"event_callback","team_id":"{{SlackDouble.Team}}","event_id":"Ev0BARE{{++_count}}","event":{{inner}} }""");

    // Lanes keep the order of a conversation: behind the last answer of this thread and of the direct one nothing is on its way.
    private async Task AssertNothingElseAsync()
    {
        await _host.EventAsync(SlackEvent.Mention("last", "Ev0LAST", "1740996009.000000", Thread));
        await _host.EventAsync(SlackEvent.Direct("last", "Ev0LAST2", "1740996009.000001"));
        Assert.Contains("said: last", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("said: last", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        await SlackHost.UntilAsync(() => _host.Get<SlackIntake>().Inbox.Waiting == 0);
        Assert.False(_host.Slack.HasPosts);
    }
}
