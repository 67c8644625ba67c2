using System.Net;
using System.Text;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Handlers;

public sealed class SlackCommandsTests : IAsyncLifetime
{
    private SlackHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SlackHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_command_is_acknowledged_empty_and_answered_to_its_response_address()
    {
        var response = await _host.CommandAsync("follow <@U0MAYOR|mayor> &amp; co");
        var post = await _host.Slack.NextPostAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal("response_url", post.Channel);
        Assert.Equal("ephemeral", post.Body.GetProperty("response_type").GetString());
        Assert.StartsWith("said: follow @mayor &amp; co\n", post.Text, StringComparison.Ordinal);
        Assert.Contains("C0NEWSROOM:U0PERSON", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_without_words_asks_for_help()
    {
        await _host.CommandAsync("");

        Assert.Contains("said: help", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_sent_again_is_carried_out_once()
    {
        await _host.CommandAsync("first", trigger: "7.7");
        await _host.CommandAsync("first", trigger: "7.7");
        await _host.CommandAsync("second", trigger: "7.8");

        Assert.Contains("said: first", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("said: second", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_uses_a_response_address_four_times_at_most()
    {
        await _host.CommandAsync("long");
        var pages = new[] { await _host.Slack.NextPostAsync(), await _host.Slack.NextPostAsync(), await _host.Slack.NextPostAsync() };

        Assert.All(pages, page => Assert.Equal("response_url", page.Channel));
        Assert.Contains("Paragraph 120", pages[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_room_a_command_is_told_so_at_once()
    {
        await using var host = await SlackHost.StartAsync(("MostWaiting", "20"));
        var answer = "";
        for (var sent = 0; answer.Length == 0 && sent < 1000; sent++)
        {
            var response = await host.CommandAsync("wait", trigger: $"w.{sent}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            answer = await response.Content.ReadAsStringAsync();
        }

        Assert.Contains("Nothing was done", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://hooks.slack.com.evil.test/commands/1")]
    [InlineData("https://hooks.slack.com@evil.test/commands/1")]
    [InlineData("http://hooks.slack.com/commands/1")]
    [InlineData("https://hooks.slack.com:8443/commands/1")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    public async Task An_address_that_is_not_Slacks_is_never_answered_to(string address)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.CommandAsync("help", responseUrl: new Uri(address))).StatusCode);
    }

    [Fact]
    public async Task The_certificate_probe_gets_a_200_and_nothing_runs()
    {
        const string Probe = "ssl_check=1&team_id=T0HARBOUR&channel_id=C0NEWSROOM&user_id=U0PERSON&command=%2Fnewsbot&text=help";
        using var content = new StringContent(Probe, Encoding.UTF8, "application/x-www-form-urlencoded");
        var response = await _host.Http.PostAsync(_host.At(SlackEndpoints.Commands), content);
        await _host.CommandAsync("last");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("said: last", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"ok\":false,\"error\":\"expired_url\"}")]
    [InlineData("used_url")]
    [InlineData("")]
    public async Task An_answer_whose_address_is_spent_still_reaches_the_person(string body)
    {
        _host.Slack.FailAfter("chat.postEphemeral", "not_in_channel");
        await _host.CommandAsync("who?", responseUrl: _host.Slack.SpentUrl(body));
        var post = await _host.Slack.NextPostAsync();

        Assert.Equal("DU0PERSON", post.Channel);
        Assert.StartsWith("said: who?", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_whose_address_cannot_be_reached_takes_another_way_at_last()
    {
        await _host.CommandAsync("who?", responseUrl: new("http://127.0.0.1:1/respond/x"));
        await _host.AdvanceUntilAsync(() => _host.Slack.HasPosts);
        var post = await _host.Slack.NextPostAsync();

        Assert.Equal("ephemeral", post.Channel);
        Assert.StartsWith("said: who?", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_to_be_shown_to_all_is_posted_where_its_address_is_spent()
    {
        await _host.PressAsync($$$"""
            {"type":"block_actions","team":{"id":"{{{SlackDouble.Team}}}"},"user":{"id":"U0PERSON"},"channel":{"id":"C0NEWSROOM"},"trigger_id":"7.7",
             "container":{"type":"message","message_ts":"1.5","is_ephemeral":true,"channel_id":"C0NEWSROOM"},"response_url":"{{{_host.Slack.SpentUrl("")}}}",
             "actions":[{"type":"button","action_id":"share:0","value":"who?"}]}
            """);

        Assert.Equal("C0NEWSROOM", (await _host.Slack.NextPostAsync()).Channel);
    }

    [Fact]
    public async Task An_answer_that_its_address_refuses_as_drawn_comes_in_plain_words()
    {
        await SlackHost.UntilAsync(() => _host.Slack.Calls("auth.test") == 1);
        var address = _host.Slack.ResponseUrl("plain");
        _host.Slack.AnswerNext(400, "invalid_blocks");
        await _host.CommandAsync("who?", responseUrl: address);
        var post = await _host.Slack.NextPostAsync();

        Assert.False(post.HasBlocks);
        Assert.StartsWith("said: who?", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_without_its_fields_is_a_bad_request()
    {
        using var request = _host.Signer.Form(_host.At(SlackEndpoints.Commands), ("text", "help"), ("team_id", SlackDouble.Team));

        Assert.Equal(HttpStatusCode.BadRequest, (await _host.Http.SendAsync(request)).StatusCode);
    }
}
