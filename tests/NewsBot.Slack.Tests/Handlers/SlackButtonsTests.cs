using System.Net;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Handlers;

public sealed class SlackButtonsTests : IAsyncLifetime
{
    private SlackHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SlackHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_pressed_button_says_its_words_and_is_answered_under_its_message()
    {
        var response = await _host.PressAsync(Payload("who else?"));
        var post = await _host.Slack.NextPostAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("C0NEWSROOM", post.Channel);
        Assert.Equal("1740996030.000100", post.ThreadTs);
        Assert.Contains("said: who else?", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_picked_from_a_menu_is_said()
    {
        await _host.PressAsync(Payload("", action: """{"type":"static_select","action_id":"say:menu","selected_option":{"value":"why C12"}}"""));

        Assert.Contains("said: why C12", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sent_form_says_its_command_with_what_stands_in_its_fields_and_in_no_other()
    {
        await _host.PressAsync(Payload("", action: """{"type":"button","action_id":"form:7:","value":"reclass C12"}""", message: """
            ,"message":{"ts":"1740996030.000100"},"state":{"values":{
              "form:7:class":{"value":{"type":"static_select","selected_option":{"value":"timetable"}}},
              "form:7:sources":{"value":{"type":"multi_static_select","selected_options":[{"value":"1"},{"value":"2"}]}},
              "form:7:at":{"value":{"type":"timepicker","selected_time":null}},
              "form:7:reason":{"value":{"type":"plain_text_input","value":"she said\" class:\"explicit"}},
              "form:71:reason":{"value":{"type":"plain_text_input","value":"of another form"}},
              "form:7:by":7, "form:7:until":{"value":{"type":"static_select","selected_option":[]}}}}
            """));

        Assert.Contains("said: reclass C12 class:\"timetable\" sources:\"1,2\" reason:\"she said' class:'explicit\"",
            (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_in_a_thread_is_answered_in_that_thread()
    {
        await _host.PressAsync(Payload("more", message: ""","message":{"ts":"1740996030.000100","thread_ts":"1740990000.000001"}"""));

        Assert.Equal("1740990000.000001", (await _host.Slack.NextPostAsync()).ThreadTs);
    }

    [Fact]
    public async Task A_button_that_one_person_sees_is_answered_to_that_person()
    {
        var address = _host.Slack.ResponseUrl("press");
        await _host.PressAsync(Payload("more", ephemeral: "true", message: $",\"response_url\":\"{address}\""));

        Assert.Equal("response_url", (await _host.Slack.NextPostAsync()).Channel);
    }

    [Fact]
    public async Task A_press_sent_again_is_answered_once_and_a_new_press_again()
    {
        await _host.PressAsync(Payload("more", trigger: "1.1"));
        await _host.PressAsync(Payload("more", trigger: "1.1"));
        await _host.PressAsync(Payload("last", trigger: "1.2"));

        Assert.Contains("said: more", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("said: last", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_another_workspace_may_ask_and_change_nothing()
    {
        var ask = Payload("who Jo Roe", trigger: "1.1").Replace($"\"U0PERSON\",\"team_id\":\"{SlackDouble.Team}\"", "\"U0PERSON\",\"team_id\":\"T0PARTNER\"", StringComparison.Ordinal);
        await _host.PressAsync(ask);
        await _host.PressAsync(ask.Replace("who Jo Roe", "confirm C12", StringComparison.Ordinal).Replace("1.1", "1.2", StringComparison.Ordinal));

        Assert.Contains("said: who Jo Roe", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        Assert.StartsWith("“confirm C12” was not done", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_is_one_press_and_a_press_a_little_later_another()
    {
        await _host.PressAsync(Payload("more", trigger: "1.1"));
        await _host.PressAsync(Payload("more", trigger: "1.2"));
        await _host.Slack.NextPostAsync();
        _host.Clock.Advance(TimeSpan.FromSeconds(3));
        await _host.PressAsync(Payload("more", trigger: "1.3"));
        await _host.PressAsync(Payload("last", trigger: "1.4"));

        Assert.Contains("said: more", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("said: last", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_person_sees_is_shown_to_the_channel_once_however_often_it_is_pressed()
    {
        const string Share = """{"type":"button","action_id":"share:0","value":"who?"}""";
        await _host.PressAsync(Payload("", trigger: "1.1", ephemeral: "true", message: $",\"response_url\":\"{_host.Slack.ResponseUrl("a")}\"", action: Share));
        Assert.Equal("in_channel", (await _host.Slack.NextPostAsync()).Body.GetProperty("response_type").GetString());
        _host.Clock.Advance(TimeSpan.FromSeconds(10));
        await _host.PressAsync(Payload("", trigger: "1.2", ephemeral: "true", message: $",\"response_url\":\"{_host.Slack.ResponseUrl("b")}\"", action: Share));
        await _host.PressAsync(Payload("last", trigger: "1.3", ephemeral: "true", message: $",\"response_url\":\"{_host.Slack.ResponseUrl("c")}\""));

        Assert.Contains("said: last", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_direct_conversation_a_button_is_answered_where_one_goes_on_talking()
    {
        await _host.PressAsync(Payload("why?").Replace("C0NEWSROOM", "D0DIRECT", StringComparison.Ordinal));
        var post = await _host.Slack.NextPostAsync();

        Assert.Null(post.ThreadTs);
        Assert.EndsWith("U0PERSON D0DIRECT", post.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"view_submission","view":{"id":"V1"}}""")]
    [InlineData("""{"type":"block_actions","actions":[{"type":"overflow","action_id":"say:0","selected_option":{"value":"x"}}]}""")]
    [InlineData("""{"type":"block_actions","actions":[{"type":"button","action_id":"link","url":"https://echo.test"}]}""")]
    [InlineData("""{"type":"block_actions","actions":[],"team":null,"channel":"C1"}""")]
    [InlineData("""{"type":"view_submission","team":{"id":"T0HARBOUR"},"user":{"id":"U0PERSON"},"view":{"id":"V1","private_metadata":"{\"from\":\"C1\"}","state":{"values":{}}}}""")]
    [InlineData("""{"type":"view_submission","team":{"id":"T0HARBOUR"},"user":{"id":"U0PERSON"},"view":{"id":"V1","private_metadata":"no json"}}""")]
    [InlineData("""{"type":"something_new"}""")]
    public async Task Other_interactions_are_acknowledged_and_left_alone(string payload)
    {
        Assert.Equal(HttpStatusCode.OK, (await _host.PressAsync(payload)).StatusCode);
    }

    [Fact]
    public async Task What_is_no_payload_is_a_bad_request()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PressAsync("[")).StatusCode);
    }

    private static string Payload(string says, string trigger = "9.9", string ephemeral = "false", string message = ""","message":{"ts":"1740996030.000100"}""", string? action = null) =>
        $$"""
        {"type":"block_actions","user":{"id":"U0PERSON","team_id":"{{SlackDouble.Team}}"},"team":{"id":"{{SlackDouble.Team}}"},"trigger_id":"{{trigger}}",
         "container":{"type":"message","message_ts":"1740996030.000100","channel_id":"C0NEWSROOM","is_ephemeral":{{ephemeral}}},
         "channel":{"id":"C0NEWSROOM"},"actions":[{{action ?? $$"""{"type":"button","action_id":"say:0","value":"{{says}}","action_ts":"1740996031.1"}"""}}]{{message}}}
        """;
}
