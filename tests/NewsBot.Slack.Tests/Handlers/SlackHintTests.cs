using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Handlers;

public sealed class SlackHintTests : IAsyncLifetime
{
    private SlackHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SlackHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_slow_answer_is_announced_after_a_second_and_takes_the_place_of_the_hint()
    {
        await _host.EventAsync(SlackEvent.Mention("wait"));
        await _host.AdvanceUntilAsync(() => _host.Slack.Standing.Count == 1);
        Assert.Equal("Reading the record…", _host.Slack.Standing[0].Now);

        _host.Conversation.Open();
        await SlackHost.UntilAsync(() => _host.Slack.Standing[0].Now.StartsWith("said: wait", StringComparison.Ordinal));
        Assert.Single(_host.Slack.Standing);
        Assert.StartsWith("event:", _host.Slack.Standing[0].DeliveryKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_command_is_announced_and_its_answer_replaces_that()
    {
        await _host.CommandAsync("wait");
        await _host.AdvanceUntilAsync(() => _host.Slack.HasPosts);
        Assert.Equal("Reading the record…", (await _host.Slack.NextPostAsync()).Text);

        _host.Conversation.Open();
        var answer = await _host.Slack.NextPostAsync();
        Assert.StartsWith("said: wait", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Body.GetProperty("replace_original").GetBoolean());
    }

    [Fact]
    public async Task In_the_pane_the_status_tells_it()
    {
        await _host.EventAsync(SlackEvent.Direct("wait", more: ",\"thread_ts\":\"1740990000.000001\""));
        await _host.AdvanceUntilAsync(() => _host.Slack.Done("assistant.threads.setStatus").Count == 1);

        _host.Conversation.Open();
        Assert.Equal("1740990000.000001", (await _host.Slack.NextPostAsync()).ThreadTs);
    }

    [Fact]
    public async Task A_quick_answer_is_not_announced()
    {
        await _host.EventAsync(SlackEvent.Mention("quick"));
        await _host.Slack.NextPostAsync();

        Assert.Single(_host.Slack.Standing);
        Assert.Equal(0, _host.Slack.Calls("chat.update"));
    }

    [Fact]
    public async Task What_one_person_sees_can_be_shown_to_the_channel()
    {
        await _host.CommandAsync("who Jo Roe", trigger: "5.5");
        var answer = await _host.Slack.NextPostAsync();
        var share = answer.Body.GetProperty("blocks").EnumerateArray().Last().GetProperty("elements")[0];
        Assert.Equal("Post to channel", share.GetProperty("text").GetProperty("text").GetString());

        await _host.PressAsync($$$"""
            {"type":"block_actions","team":{"id":"{{{SlackDouble.Team}}}"},"user":{"id":"U0PERSON"},"channel":{"id":"C0NEWSROOM"},"trigger_id":"7.7",
             "container":{"type":"message","is_ephemeral":true,"channel_id":"C0NEWSROOM"},"response_url":"{{{_host.Slack.ResponseUrl("6.6")}}}",
             "actions":[{"type":"button","action_id":"{{{share.GetProperty("action_id").GetString()}}}","value":"{{{share.GetProperty("value").GetString()}}}"}]}
            """);
        var shared = await _host.Slack.NextPostAsync();

        Assert.Equal("in_channel", shared.Body.GetProperty("response_type").GetString());
        Assert.Contains("said: who Jo Roe", shared.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("follow everyone")]
    [InlineData("reject C12 reason:\"x\"")]
    public async Task What_changes_something_is_not_offered_again_for_the_channel(string words)
    {
        await _host.CommandAsync(words);

        Assert.DoesNotContain("Post to channel", (await _host.Slack.NextPostAsync()).Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_comes_as_a_file_into_the_thread_or_to_the_one_person()
    {
        await _host.EventAsync(SlackEvent.Mention("export Jo Roe", ts: "1740996000.000100"));
        Assert.Equal("2 entries:", (await _host.Slack.NextPostAsync()).Text);
        await _host.CommandAsync("export Jo Roe");
        Assert.Contains("calls.csv is in your direct messages", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);

        Assert.Equal([("calls.csv", "C0NEWSROOM", "1740996000.000100"), ("calls.csv", "DU0PERSON", null)], _host.Slack.Files.Select(f => (f.Name, f.Channel, f.Thread)));
        Assert.All(_host.Slack.Files, f => Assert.Equal("caller,target\nAnn Roe,Jo Roe\n", System.Text.Encoding.UTF8.GetString(f.Bytes)));
    }
}
