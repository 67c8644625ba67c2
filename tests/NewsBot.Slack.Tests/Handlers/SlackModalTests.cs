using System.Text.Json;
using NewsBot.Core.Messages;
using NewsBot.Slack.Handlers;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Rendering;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Handlers;

public sealed class SlackModalTests : IAsyncLifetime
{
    private SlackHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SlackHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_global_shortcut_asks_in_a_modal_and_answers_there()
    {
        await _host.PressAsync($$"""{"type":"shortcut","callback_id":"{{SlackInteractions.Ask}}",{{By}},"trigger_id":"{{_host.Slack.Views.Trigger()}}"}""");
        var asked = await _host.Slack.Views.NextAsync();
        Assert.True(asked.HasSubmit);

        var ack = await SendAsync(asked, """{"form:0:":{"value":{"type":"plain_text_input","value":"who wants Jo Roe gone?"}}}""");
        Assert.Equal("update", ack.GetProperty("response_action").GetString());
        Assert.Contains("said: who wants Jo Roe gone?", (await _host.Slack.Views.NextAsync()).Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Port closed, see <https://echo.test/p?a=1&amp;b=2|notice> and <@U1>", "said: why https://echo.test/p?a=1\\u0026b=2")]
    [InlineData("no link here", "said: help why")]
    [InlineData("", "said: why https://echo.test/of-a-reader", ",\"attachments\":[{\"title\":\"Port closed\",\"title_link\":\"https://echo.test/of-a-reader\"}]")]
    [InlineData("", "said: why https://echo.test/in-a-block", ",\"blocks\":[{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":[{\"type\":\"link\",\"url\":\"https://echo.test/in-a-block\"}]}]}]")]
    [InlineData("", "said: help why", ",\"blocks\":[{\"type\":\"image\",\"url\":\"javascript:alert(1)\"},7,null]")]
    public async Task The_message_shortcut_explains_the_story_that_a_message_links_to(string text, string says, string more = "")
    {
        await _host.PressAsync($$$"""
            {"type":"message_action","callback_id":"{{{SlackInteractions.Explain}}}",{{{By}}},"channel":{"id":"C0PRIVATE"},
             "trigger_id":"{{{_host.Slack.Views.Trigger()}}}","message":{"type":"message","text":"{{{text}}}","ts":"1.1"{{{more}}}}}
            """);

        await _host.Slack.Views.NextAsync();
        Assert.Contains(says, (await _host.Slack.Views.NextAsync()).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ruling_that_lacks_its_reason_gets_a_modal_for_it_and_is_made_once()
    {
        await PressAsync("reject C12");
        Assert.Contains("Reading the record", (await _host.Slack.Views.NextAsync()).Json, StringComparison.Ordinal);
        var form = await _host.Slack.Views.NextAsync();
        Assert.True(form.HasSubmit);
        Assert.False(_host.Slack.HasPosts);

        const string Values = """{"form:0:reason":{"value":{"type":"plain_text_input","value":"spoke of \"somebody\" else"}}}""";
        await SendAsync(form, Values);
        await SendAsync(form, Values);

        Assert.Contains("said: reject C12 reason:\\u0022spoke of \\u0027somebody\\u0027 else\\u0022", (await _host.Slack.Views.NextAsync()).Json, StringComparison.Ordinal);
        var home = await _host.Slack.Views.NextAsync();
        Assert.Equal("U0PERSON", home.User);
    }

    [Fact]
    public async Task A_trigger_that_came_too_late_is_given_up_quietly()
    {
        var trigger = _host.Slack.Views.Trigger();
        _host.Clock.Advance(TimeSpan.FromSeconds(4));

        await PressAsync("reject C12", trigger);
        await SlackHost.UntilAsync(() => _host.Slack.Calls("views.open") == 1);
        await PressAsync("who?");

        Assert.Contains("said: who?", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_lets_pick_the_channel()
    {
        await PressAsync("follow");
        await _host.Slack.Views.NextAsync();
        var form = await _host.Slack.Views.NextAsync();
        Assert.Contains("conversations_select", form.Json, StringComparison.Ordinal);

        await SendAsync(form, """{"form:0:":{"value":{"type":"plain_text_input","value":"Jo Roe"}},"place":{"value":{"type":"conversations_select","selected_conversation":"C0DESK"}}}""");
        Assert.Contains("slack C0DESK U0PERSON", (await _host.Slack.Views.NextAsync()).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_answer_fits_into_a_modal()
    {
        await _host.PressAsync($$$"""
            {"type":"block_actions",{{{By}}},"trigger_id":"{{{_host.Slack.Views.Trigger()}}}","container":{"type":"view","view_id":"VHOME"},
             "view":{"id":"VHOME","type":"home"},"actions":[{"type":"button","action_id":"say:1","value":"long"}]}
            """);
        await _host.Slack.Views.NextAsync();

        Assert.Contains("more, too long to show here", (await _host.Slack.Views.NextAsync()).Json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_filled_in_stands_above_how_it_is_typed()
    {
        var view = ViewDrawing.Modal(
            new(new Paragraph(RichText.Of("Whom?")), new Bullets([RichText.Of("follow Jo Roe")]), new Form("follow", [new TextField("", "A name")], "Follow")), "C1");

        Assert.Equal(["RichTextBlock", "InputBlock", "InputBlock", "RichTextBlock"], view.Blocks.Select(b => b.GetType().Name));
        Assert.Equal("form:2:", ((InputBlock)view.Blocks[1]).BlockId);
    }

    [Fact]
    public async Task What_a_modal_will_not_show_as_drawn_it_shows_in_words()
    {
        _host.Slack.FailAfter("views.update", "invalid_arguments");
        await PressAsync("reject C12");
        await _host.Slack.Views.NextAsync();
        var shown = await _host.Slack.Views.NextAsync();

        Assert.False(shown.HasSubmit);
        Assert.Contains("reject C12", shown.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_Home_will_not_show_as_drawn_it_shows_in_words()
    {
        _host.Slack.FailAfter("views.publish", "invalid_arguments");
        await _host.EventAsync(SlackEvent.Wrap("""{"type":"app_home_opened","user":"U0PERSON","channel":"D0DIRECT"}"""));
        var home = await _host.Slack.Views.NextAsync();

        Assert.DoesNotContain("header", home.Json, StringComparison.Ordinal);
        Assert.Contains("said: queue", home.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Home_tells_what_is_followed_what_waits_and_how_the_feeds_do()
    {
        await _host.EventAsync(SlackEvent.Wrap("""{"type":"app_home_opened","user":"U0PERSON","tab":"home","channel":"D0DIRECT"}"""));
        var home = await _host.Slack.Views.NextAsync();

        Assert.Equal("U0PERSON", home.User);
        Assert.Contains("external_select", home.Json, StringComparison.Ordinal);
        Assert.All((string[])["said: list", "said: queue", "said: status"], words => Assert.Contains(words, home.Json, StringComparison.Ordinal));

        await _host.EventAsync(SlackEvent.Wrap("""{"type":"app_home_opened","user":"U0PERSON","tab":"messages","channel":"D0DIRECT"}""", id: "Ev0TWO"));
        await _host.EventAsync(SlackEvent.Mention(id: "Ev0THREE"));
        await _host.Slack.NextPostAsync();
        Assert.Equal(1, _host.Slack.Calls("views.publish"));
    }

    [Fact]
    public async Task An_invitation_is_answered_with_help_once_and_the_pane_gets_suggestions()
    {
        await _host.EventAsync(SlackEvent.Wrap($$"""{"type":"member_joined_channel","user":"{{SlackDouble.BotUser}}","channel":"C0NEWSROOM","inviter":"U0PERSON"}""", id: "Ev0J"));
        Assert.Contains("said: help", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        await _host.EventAsync(SlackEvent.Wrap("""{"type":"member_joined_channel","user":"U0PERSON","channel":"C0NEWSROOM"}""", id: "Ev0K"));
        await _host.EventAsync(SlackEvent.Wrap("""{"type":"assistant_thread_started","assistant_thread":{"user_id":"U0PERSON","channel_id":"D0DIRECT","thread_ts":"1.1","context":{}}}""", id: "Ev0L"));
        await SlackHost.UntilAsync(() => _host.Slack.Done("assistant.threads.setSuggestedPrompts").Count == 1);

        var prompts = _host.Slack.Done("assistant.threads.setSuggestedPrompts")[0].Body.GetProperty("prompts");
        Assert.InRange(prompts.GetArrayLength(), 1, 4);
        Assert.False(_host.Slack.HasPosts);
    }

    private static string By => $$$"""
        "team":{"id":"{{{SlackDouble.Team}}}"},"user":{"id":"U0PERSON"}
        """;

    private Task<HttpResponseMessage> PressAsync(string says, string? trigger = null) => _host.PressAsync($$$"""
        {"type":"block_actions",{{{By}}},"channel":{"id":"C0NEWSROOM"},"trigger_id":"{{{trigger ?? _host.Slack.Views.Trigger()}}}",
         "container":{"type":"message","message_ts":"1.5","channel_id":"C0NEWSROOM"},"message":{"ts":"1.5"},
         "actions":[{"type":"button","action_id":"say:0","value":"{{{says}}}"}]}
        """);

    private async Task<JsonElement> SendAsync(SlackShownView view, string values)
    {
        var response = await _host.PressAsync($$"""
            {"type":"view_submission",{{By}},"view":{"id":"{{view.Id}}","hash":"{{view.Hash}}","type":"modal",
             "private_metadata":{{JsonSerializer.Serialize(view.Memo)}},"state":{"values":{{values}} } } }
            """);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
