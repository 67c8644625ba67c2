using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests;

public sealed class SlackSurfaceTests : IAsyncLifetime
{
    private static readonly ChatChannel Newsroom = new(new($"slack:{SlackDouble.Team}"), "slack", "C0NEWSROOM");

    private SlackHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SlackHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_post_carries_its_key_and_comes_back_with_its_id()
    {
        var outcome = await _host.Surface.SendAsync(Newsroom, Message.Of("Three calls today."), "S1|2025-03-03|08:00");
        var post = await _host.Slack.NextPostAsync();

        Assert.Equal(SendOutcome.Sent(post.Ts), outcome);
        Assert.Equal("S1|2025-03-03|08:00", post.DeliveryKey);
        Assert.Equal("Three calls today.", post.Text);
        Assert.False(post.Body.GetProperty("unfurl_links").GetBoolean());
        Assert.False(post.Body.GetProperty("unfurl_media").GetBoolean());
        Assert.False(post.Body.GetProperty("link_names").GetBoolean());
    }

    [Fact]
    public async Task Too_many_posts_are_put_off_for_as_long_as_Slack_says()
    {
        await _host.Surface.SendAsync(Newsroom, Message.Of("first"), "k0");
        _host.Slack.RateLimitNext(seconds: 37);

        var outcome = await _host.Surface.SendAsync(Newsroom, Message.Of("second"), "k1");

        Assert.Equal(TimeSpan.FromSeconds(37), outcome.RetryAfter);
        Assert.False(outcome.IsSent);
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("not_in_channel")]
    [InlineData("is_archived")]
    [InlineData("token_revoked")]
    [InlineData("restricted_action_read_only_channel")]
    [InlineData("something_new")]
    public async Task What_waiting_cannot_mend_is_final(string error)
    {
        await _host.Surface.SendAsync(Newsroom, Message.Of("first"), "k0");
        _host.Slack.FailNext(error);

        var outcome = await _host.Surface.SendAsync(Newsroom, Message.Of("second"), "k1");

        Assert.True(outcome.IsFinal);
        Assert.EndsWith(".", outcome.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "<html>upstream</html>")]
    [InlineData(200, "")]
    [InlineData(200, "{\"ok\":tr")]
    [InlineData(200, "{\"ok\":false,\"error\":\"internal_error\"}")]
    [InlineData(302, "")]
    public async Task A_fault_of_Slacks_own_is_tried_again_later(int status, string body)
    {
        await _host.Surface.SendAsync(Newsroom, Message.Of("first"), "k0");
        _host.Slack.AnswerNext(status, body);

        var outcome = await _host.Surface.SendAsync(Newsroom, Message.Of("second"), "k1");

        Assert.NotNull(outcome.RetryAfter);
        Assert.Contains("not known", outcome.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Slack_that_cannot_be_reached_is_tried_again_later()
    {
        await using var host = await SlackHost.StartAsync(("ApiBase", "http://127.0.0.1:1/api/"));

        var outcome = await host.Surface.SendAsync(Newsroom, Message.Of("the news"), "k");

        Assert.NotNull(outcome.RetryAfter);
        Assert.Contains("could not be reached", outcome.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_permission_is_named()
    {
        await _host.Surface.SendAsync(Newsroom, Message.Of("first"), "k0");
        _host.Slack.AnswerNext(200, """{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"commands"}""");

        var outcome = await _host.Surface.SendAsync(Newsroom, Message.Of("second"), "k1");

        Assert.Contains("chat:write", outcome.Problem, StringComparison.Ordinal);
        Assert.True(outcome.IsFinal);
    }

    [Fact]
    public async Task A_drawing_that_Slack_refuses_goes_out_as_plain_text()
    {
        await _host.Surface.SendAsync(Newsroom, Message.Of("first"), "k0");
        await _host.Slack.NextPostAsync();
        _host.Slack.FailNext("invalid_blocks");

        var outcome = await _host.Surface.SendAsync(Newsroom, Message.Of("the news"), "k1");
        var post = await _host.Slack.NextPostAsync();

        Assert.True(outcome.IsSent);
        Assert.False(post.HasBlocks);
        Assert.Equal("the news", post.Text);
    }

    [Fact]
    public async Task What_belongs_to_another_workspace_is_not_sent()
    {
        var outcome = await _host.Surface.SendAsync(Newsroom with { Workspace = new("slack:T0ELSEWHERE") }, Message.Of("x"), "k");

        Assert.True(outcome.IsFinal);
        Assert.Equal(0, _host.Slack.Calls("chat.postMessage"));
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_told_in_plain_words()
    {
        var outcome = await _host.Surface.SendAsync(Newsroom with { Address = "C0GONE" }, Message.Of("x"), "k");

        Assert.True(outcome.IsFinal);
        Assert.Contains("does not know this channel", outcome.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_edited_in_place_and_answered_in_its_thread()
    {
        var sent = await _host.Surface.SendAsync(Newsroom, Message.Of("Two calls today."), "k0");
        var edited = await _host.Surface.EditAsync(Newsroom, sent.MessageId!, Message.Of("One call today."));
        var reply = await _host.Surface.ReplyAsync(Newsroom, sent.MessageId!, Message.Of("Put right."), "k1");

        Assert.True(edited.IsSent && reply.IsSent);
        Assert.Equal(["One call today.", "Put right."], _host.Slack.Standing.Select(p => p.Now));
        Assert.Equal([null, sent.MessageId], _host.Slack.Standing.Select(p => p.ThreadTs));
        Assert.Equal(["k0", "k1"], _host.Slack.Standing.Select(p => p.DeliveryKey));
    }

    [Fact]
    public async Task What_is_for_one_person_goes_into_the_direct_conversation_and_is_edited_and_found_there()
    {
        var person = await _host.Surface.PersonalChannelAsync(Newsroom, "U0PERSON");
        var sent = await _host.Surface.SendAsync(person!, Message.Of("One call."), "k0");
        var edited = await _host.Surface.EditAsync(person!, sent.MessageId!, Message.Of("No call."));

        Assert.True(edited.IsSent);
        Assert.Equal([("DU0PERSON", "No call.")], _host.Slack.Standing.Select(p => (p.Channel, p.Now)));
        Assert.Equal(SentLookUp.Found(sent.MessageId!), await _host.Surface.FindAsync(person!, null, "k0", A.Moment));
        Assert.Equal(1, _host.Slack.Calls("conversations.open"));
    }

    [Fact]
    public async Task A_message_that_is_gone_cannot_be_edited_and_closes_nothing()
    {
        var outcome = await _host.Surface.EditAsync(Newsroom, "1.1", Message.Of("x"));

        Assert.True(outcome.IsFinal);
        Assert.False(outcome.IsClosed);
    }

    [Fact]
    public async Task A_post_is_found_again_by_its_key()
    {
        var sent = await _host.Surface.SendAsync(Newsroom, Message.Of("Two calls today."), "k0");
        var reply = await _host.Surface.ReplyAsync(Newsroom, sent.MessageId!, Message.Of("Put right."), "k1");

        Assert.Equal(SentLookUp.Found(sent.MessageId!), await _host.Surface.FindAsync(Newsroom, null, "k0", A.Moment));
        Assert.Equal(SentLookUp.Found(reply.MessageId!), await _host.Surface.FindAsync(Newsroom, sent.MessageId, "k1", A.Moment));
        Assert.Equal(SentLookUp.NotThere, await _host.Surface.FindAsync(Newsroom, null, "k1", A.Moment));
    }

    [Fact]
    public async Task Without_the_permission_to_read_a_post_cannot_be_looked_for()
    {
        await _host.Surface.SendAsync(Newsroom, Message.Of("Two calls today."), "k0");
        _host.Slack.MayReadHistory = false;

        Assert.Equal(SentLookUp.CannotTell, await _host.Surface.FindAsync(Newsroom, null, "k0", A.Moment));
    }

    [Theory]
    [InlineData("channel_not_found", true)]
    [InlineData("token_revoked", true)]
    [InlineData("restricted_action_read_only_channel", true)]
    [InlineData("thread_not_found", false)]
    [InlineData("something_new", false)]
    public async Task A_closed_door_is_told_from_a_refused_message(string error, bool isClosed)
    {
        await _host.Surface.SendAsync(Newsroom, Message.Of("first"), "k0");
        _host.Slack.FailNext(error);

        Assert.Equal(isClosed, (await _host.Surface.SendAsync(Newsroom, Message.Of("second"), "k1")).IsClosed);
    }
}
