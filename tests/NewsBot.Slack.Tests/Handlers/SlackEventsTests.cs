using System.Net;
using System.Text;
using NewsBot.Slack.Handlers;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Handlers;

public sealed class SlackEventsTests : IAsyncLifetime
{
    private SlackHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SlackHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_handshake_gives_the_challenge_back()
    {
        var response = await _host.EventAsync("""{"type":"url_verification","challenge":"3eZbrw1aB"}""");

        Assert.Equal("3eZbrw1aB", await response.Content.ReadAsStringAsync());
    }

    // An app can be given one and the same address for all that Slack sends.
    [Fact]
    public async Task Any_address_takes_whatever_comes()
    {
        using var command = _host.Signer.Form(
            _host.At(SlackEndpoints.Events), ("team_id", SlackDouble.Team), ("channel_id", "C0NEWSROOM"), ("user_id", "U0PERSON"), ("command", "/newsbot"),
            ("text", "who?"), ("trigger_id", "1.1"), ("response_url", _host.Slack.ResponseUrl("any").AbsoluteUri));
        Assert.Equal(HttpStatusCode.OK, (await _host.Http.SendAsync(command)).StatusCode);
        Assert.Equal("response_url", (await _host.Slack.NextPostAsync()).Channel);

        using var press = _host.Signer.Form(_host.At(SlackEndpoints.Events), ("payload", """{"type":"block_suggestion","value":"ro"}"""));
        Assert.Contains("\"ro\"", await (await _host.Http.SendAsync(press)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var mention = _host.Signer.Request(_host.At(SlackEndpoints.Interactivity), SlackEvent.Mention(), "application/json; charset=utf-8");
        Assert.Equal(HttpStatusCode.OK, (await _host.Http.SendAsync(mention)).StatusCode);
        Assert.Equal("C0NEWSROOM", (await _host.Slack.NextPostAsync()).Channel);

        using var probe = new StringContent("ssl_check=1&token=x", Encoding.UTF8, "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.OK, (await _host.Http.PostAsync(_host.At(SlackEndpoints.Events), probe)).StatusCode);
    }

    [Fact]
    public async Task An_event_that_tells_no_workspace_is_of_the_one_that_the_token_is_of()
    {
        await _host.EventAsync("""{"type":"event_callback","event":{"type":"message","user":"U0PERSON","text":"<@U0NEWSBOT> who?","ts":"1740996000.000105","channel":"C0NEWSROOM"}}""");

        Assert.Contains("said: who?\nslack:T0HARBOUR", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        await _host.EventAsync("""{"type":"event_callback","event":{"type":"message","user":"U0NEWSBOT","text":"who?","ts":"1740996000.000101","channel":"D0DIRECT"}}""");
        await AssertNothingElseAsync();
    }

    [Fact]
    public async Task A_mention_is_answered_in_a_thread_under_it()
    {
        var response = await _host.EventAsync(SlackEvent.Mention(ts: "1740996000.000100"));
        var post = await _host.Slack.NextPostAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("C0NEWSROOM", post.Channel);
        Assert.Equal("1740996000.000100", post.ThreadTs);
        Assert.Contains("said: who wants the harbour master gone?", post.Text, StringComparison.Ordinal);
        Assert.Contains("slack:T0HARBOUR slack C0NEWSROOM U0PERSON C0NEWSROOM:1740996000.000100", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_in_a_thread_stays_in_that_thread_and_conversation()
    {
        await _host.EventAsync(SlackEvent.Mention(thread: "1740990000.000001"));
        var post = await _host.Slack.NextPostAsync();

        Assert.Equal("1740990000.000001", post.ThreadTs);
        Assert.Contains("C0NEWSROOM:1740990000.000001", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direct_message_is_answered_without_a_thread()
    {
        await _host.EventAsync(SlackEvent.Direct("help"));
        var post = await _host.Slack.NextPostAsync();

        Assert.Equal("D0DIRECT", post.Channel);
        Assert.Null(post.ThreadTs);
        Assert.Contains("said: help", post.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T0PARTNER", "follow everyone", "“follow everyone” was not done")]
    [InlineData("T0PARTNER", "who Jo Roe", "said: who Jo Roe")]
    [InlineData("T0HARBOUR", "follow everyone", "said: follow everyone")]
    public async Task In_a_shared_channel_those_of_another_workspace_may_ask_and_change_nothing(string home, string text, string answer)
    {
        await _host.EventAsync(SlackEvent.Mention(text, more: $",\"user_team\":\"{home}\"").Replace("\"event_time\"", "\"is_ext_shared_channel\":true,\"event_time\"", StringComparison.Ordinal));

        Assert.StartsWith(answer, (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_mention_asks_for_help()
    {
        await _host.EventAsync(SlackEvent.Mention(text: $"<@{SlackDouble.BotUser}>"));

        Assert.Contains("said: help", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_twice_is_answered_once()
    {
        await _host.EventAsync(SlackEvent.Mention(id: "Ev0ONE", ts: "1740996000.000100"));
        await _host.EventAsync(SlackEvent.Mention(id: "Ev0ONE", ts: "1740996000.000100"));
        await _host.EventAsync(SlackEvent.Mention(id: "Ev0TWIN", ts: "1740996000.000100"));
        await AssertOnlyAsync("1740996000.000100");
    }

    [Theory]
    [InlineData(",\"bot_id\":\"B0OTHER\"")]
    [InlineData(",\"subtype\":\"message_changed\"")]
    [InlineData(",\"subtype\":\"message_deleted\",\"hidden\":true")]
    [InlineData(",\"edited\":{\"user\":\"U0PERSON\",\"ts\":\"1740996001.000000\"}")]
    [InlineData(",\"app_id\":\"A0NEWSBOT\"")]
    public async Task Bots_edits_and_deletions_are_left_alone(string more)
    {
        var response = await _host.EventAsync(SlackEvent.Direct("no", id: "Ev0NO", more: more));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await AssertNothingElseAsync();
    }

    [Theory]
    [InlineData("""{"type":"app_rate_limited","team_id":"T0HARBOUR"}""")]
    [InlineData("""{"type":"something_new"}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("{}")]
    [InlineData("""{"type":"event_callback","event":{"type":"channel_rename","channel":{"id":"C1","name":"x"}},"team_id":"T0HARBOUR"}""")]
    [InlineData("""{"type":"event_callback","event":{"type":"app_mention","channel":{"id":"C1"},"user":null,"text":[1]},"authorizations":[]}""")]
    [InlineData("""{"type":"event_callback","event":null,"authorizations":"none"}""")]
    public async Task What_is_not_known_is_acknowledged_and_left_alone(string json)
    {
        Assert.Equal(HttpStatusCode.OK, (await _host.EventAsync(json)).StatusCode);
        await AssertNothingElseAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"event_callback\"")]
    [InlineData("{\"type\":\"a\",\"type\":\"b\"}")]
    public async Task What_is_no_event_is_a_bad_request(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.EventAsync(body)).StatusCode);
    }

    [Fact]
    public async Task Depth_without_end_is_a_bad_request()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.EventAsync(new string('[', 500_000))).StatusCode);
    }

    [Fact]
    public async Task Another_teams_message_gets_no_answer()
    {
        await _host.EventAsync(SlackEvent.Mention(id: "Ev0FOREIGN", ts: "1740996000.000900", team: "T0ELSEWHERE"));
        await AssertNothingElseAsync();
    }

    [Fact]
    public async Task An_unsigned_event_is_refused_and_not_read()
    {
        using var content = new StringContent(SlackEvent.Mention(), Encoding.UTF8, "application/json");
        var response = await _host.Http.PostAsync(_host.At(SlackEndpoints.Events), content);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        await AssertNothingElseAsync();
    }

    [Fact]
    public async Task An_old_or_twice_signed_event_is_refused()
    {
        using var old = _host.Signer.Json(_host.At(SlackEndpoints.Events), SlackEvent.Mention());
        using var twice = _host.Signer.Json(_host.At(SlackEndpoints.Events), SlackEvent.Mention());
        twice.Headers.Add("X-Slack-Signature", "v0=00");
        var doubled = await _host.Http.SendAsync(twice);
        _host.Clock.Advance(TimeSpan.FromSeconds(301));

        Assert.Equal(HttpStatusCode.Unauthorized, doubled.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.Http.SendAsync(old)).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_above_a_megabyte_is_refused_told_or_not(bool chunked)
    {
        using var request = _host.Signer.Json(_host.At(SlackEndpoints.Events), new string(' ', 1024 * 1024 + 1));
        request.Headers.TransferEncodingChunked = chunked;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _host.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_broken_conversation_says_so_and_the_next_one_works()
    {
        await _host.EventAsync(SlackEvent.Direct("break", id: "Ev0A", ts: "1740996000.000301"));
        await _host.EventAsync(SlackEvent.Direct("help", id: "Ev0B", ts: "1740996000.000302"));

        Assert.Contains("went wrong on our side", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("said: help", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_waits_as_long_as_Slack_asks()
    {
        await _host.EventAsync(SlackEvent.Direct("first", id: "Ev0A", ts: "1740996000.000301"));
        await _host.Slack.NextPostAsync();
        _host.Slack.RateLimitNext(seconds: 20);
        await _host.EventAsync(SlackEvent.Direct("second", id: "Ev0B", ts: "1740996000.000302"));
        await SlackHost.UntilAsync(() => _host.Slack.Calls("chat.postMessage") == 2);

        var asked = _host.Clock.GetUtcNow();
        await _host.AdvanceUntilAsync(() => _host.Slack.HasPosts);
        Assert.InRange(_host.Clock.GetUtcNow() - asked, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(22));

        Assert.Contains("said: second", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_room_Slack_is_told_to_send_again_and_then_it_is_taken()
    {
        await using var host = await SlackHost.StartAsync(("MostWaiting", "20"));
        HttpResponseMessage response;
        var sent = 0;
        do
        {
            response = await host.EventAsync(SlackEvent.Mention("wait", id: $"Ev{++sent}", ts: $"1740996000.{sent:000000}"));
        }
        while (response.StatusCode == HttpStatusCode.OK && sent < 1000);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(21, sent);

        host.Conversation.Open();
        await host.AdvanceUntilAsync(() => host.Slack.Standing.Count == 20);
        await SlackHost.UntilAsync(() => host.Get<SlackIntake>().Inbox.Waiting == 0);
        Assert.Equal(HttpStatusCode.OK, (await host.EventAsync(SlackEvent.Mention("again", id: $"Ev{sent}", ts: $"1740996000.{sent:000000}"))).StatusCode);
        await host.AdvanceUntilAsync(() => host.Slack.Standing.Count == 21);
    }

    [Fact]
    public async Task A_long_answer_comes_in_parts_under_the_first()
    {
        await _host.EventAsync(SlackEvent.Direct("long"));
        var first = await _host.Slack.NextPostAsync();
        var second = await _host.Slack.NextPostAsync();
        var third = await _host.Slack.NextPostAsync();

        Assert.Null(first.ThreadTs);
        Assert.Equal(first.Ts, second.ThreadTs);
        Assert.Equal(first.Ts, third.ThreadTs);
        Assert.Contains("Paragraph 120", third.Text, StringComparison.Ordinal);
    }

    // The last event of the same lane is answered only after all before it, so nothing can be on its way any more.
    private async Task AssertNothingElseAsync()
    {
        await _host.EventAsync(SlackEvent.Direct("last", id: "Ev0LAST", ts: "1740996000.009999"));
        await _host.EventAsync(SlackEvent.Mention(text: "last", id: "Ev0LAST2", thread: "1740996000.000900"));
        Assert.Contains("said: last", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("said: last", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        Assert.False(_host.Slack.HasPosts);
    }

    private async Task AssertOnlyAsync(string ts)
    {
        Assert.Equal(ts, (await _host.Slack.NextPostAsync()).ThreadTs);
        await _host.EventAsync(SlackEvent.Mention(text: "last", id: "Ev0LAST", ts: "1740996009.000000", thread: ts));
        Assert.Contains("said: last", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }
}
