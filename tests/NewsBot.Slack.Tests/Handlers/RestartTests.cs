using System.Net;
using NewsBot.Slack.Handlers;
using NewsBot.Slack.Handlers.Work;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Handlers;

/// <summary>What was acknowledged is answered, once, whatever happens to the host.</summary>
public class RestartTests
{
    [Fact]
    public async Task What_was_taken_is_answered_by_the_next_host()
    {
        var first = await SlackHost.StartAsync();
        await first.EventAsync(SlackEvent.Mention("wait", id: "Ev0A", ts: "1740996000.000001"));
        await first.CommandAsync("wait", trigger: "9.9");
        Assert.False(first.Slack.HasPosts);

        await using var second = await first.RestartAsync();
        second.Conversation.Open();
        var texts = new[] { (await second.Slack.NextPostAsync()).Channel, (await second.Slack.NextPostAsync()).Channel };

        Assert.Equal(["C0NEWSROOM", "response_url"], texts.Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await second.EventAsync(SlackEvent.Mention("wait", id: "Ev0A", ts: "1740996000.000001"))).StatusCode);
        Assert.False(second.Slack.HasPosts);
    }

    [Fact]
    public async Task What_changes_something_is_not_done_again_after_a_crash_in_its_midst()
    {
        await using var host = await SlackHost.StartAsync();
        await SlackHost.UntilAsync(() => host.Slack.Calls("auth.test") == 1);
        var done = new AnswerProgress { IsBegun = true };
        var said = new Said(SlackDouble.Team, "C0NEWSROOM", "U0PERSON", "reject C12 reason:\"x\"", "C0NEWSROOM");
        await host.Get<SlackAnswers>().AnswerAsync(new(1, "c", said.Write(), "event:1", host.Clock.GetUtcNow(), Tries: 2, done.Write()), said, default);

        Assert.StartsWith("NewsBot was stopped while it did “reject C12", (await host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
        Assert.True(AnswerProgress.Read(done.Write()).IsBegun);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_looked_for_and_not_posted_again()
    {
        await using var host = await SlackHost.StartAsync();
        await SlackHost.UntilAsync(() => host.Slack.Calls("auth.test") == 1);
        host.Slack.LoseNextAnswer();
        await host.EventAsync(SlackEvent.Mention("hello", id: "Ev0A"));
        await host.Slack.NextPostAsync();
        await host.AdvanceUntilAsync(() => host.Slack.Calls("conversations.replies") == 1);
        await SlackHost.UntilAsync(() => host.Get<SlackIntake>().Inbox.Waiting == 0);

        Assert.Single(host.Slack.Standing);
    }

    [Fact]
    public async Task A_file_whose_answer_was_lost_is_there_once()
    {
        await using var host = await SlackHost.StartAsync();
        await SlackHost.UntilAsync(() => host.Slack.Calls("auth.test") == 1);
        host.Slack.FailAfter("chat.postMessage", "service_unavailable");
        await host.EventAsync(SlackEvent.Mention("export Jo Roe", id: "Ev0A"));
        await host.AdvanceUntilAsync(() => host.Slack.HasPosts);

        Assert.Equal("2 entries:", (await host.Slack.NextPostAsync()).Text);
        Assert.Single(host.Slack.Files);
        Assert.Equal(1, host.Slack.Calls("files.getUploadURLExternal"));
        Assert.Equal(2, host.Slack.Calls("files.completeUploadExternal"));
    }

    [Fact]
    public async Task While_Slack_is_away_an_answer_waits_for_it()
    {
        await using var host = await SlackHost.StartAsync();
        await SlackHost.UntilAsync(() => host.Slack.Calls("auth.test") == 1);
        host.Slack.FailNext("service_unavailable");
        await host.EventAsync(SlackEvent.Mention("hello", id: "Ev0A"));

        await host.AdvanceUntilAsync(() => host.Slack.HasPosts);
        Assert.StartsWith("said: hello", (await host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retries_are_answered_once_and_the_first_that_finds_room_counts()
    {
        await using var host = await SlackHost.StartAsync();
        var delivery = new SlackDelivery(host.Signer, host.Http, host.At(SlackEndpoints.Events));

        Assert.Equal([HttpStatusCode.OK], await delivery.DeliverAsync(SlackEvent.Mention(id: "Ev0R")));
        Assert.Equal([HttpStatusCode.OK], await delivery.DeliverAsync(SlackEvent.Mention(id: "Ev0R")));
        await host.Slack.NextPostAsync();
        await SlackHost.UntilAsync(() => host.Get<SlackIntake>().Inbox.Waiting == 0);
        Assert.Single(host.Slack.Standing);
    }
}
