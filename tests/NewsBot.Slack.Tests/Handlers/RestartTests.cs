using System.Net;
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
    public async Task A_post_whose_answer_was_lost_by_a_dying_host_is_not_posted_again()
    {
        var first = await SlackHost.StartAsync();
        await first.EventAsync(SlackEvent.Mention("hello", id: "Ev0A", ts: "1740996000.000001"));
        await first.Slack.NextPostAsync();
        await SlackHost.UntilAsync(() => first.Get<Slack.Handlers.SlackIntake>().Inbox.Waiting == 0);

        // The host dies after the post and before it is marked as done: the arrival is given out again with what was noted.
        await using var second = await first.RestartAsync();
        var said = new Slack.Handlers.Work.Said(SlackDouble.Team, "C0NEWSROOM", "U0PERSON", "hello", "C0NEWSROOM:1740996000.000001") { Thread = "1740996000.000001" };
        var note = new Slack.Handlers.Work.AnswerProgress(Reply: Core.Messages.Message.Of("said: hello"));
        await second.Get<Slack.Handlers.SlackAnswers>().AnswerAsync(
            new(1, "x", said.Write(), "event:Ev0A", NewsBot.Testing.A.Moment, Tries: 2, note.Write()), said, CancellationToken.None);

        Assert.Single(second.Slack.Standing);
    }

    [Fact]
    public async Task Retries_are_answered_once_and_the_first_that_finds_room_counts()
    {
        await using var host = await SlackHost.StartAsync();
        var delivery = new SlackDelivery(host.Signer, host.Http, host.At(SlackEndpoints.Events));

        Assert.Equal([HttpStatusCode.OK], await delivery.DeliverAsync(SlackEvent.Mention(id: "Ev0R")));
        Assert.Equal([HttpStatusCode.OK], await delivery.DeliverAsync(SlackEvent.Mention(id: "Ev0R")));
        await host.Slack.NextPostAsync();
        await SlackHost.UntilAsync(() => host.Get<Slack.Handlers.SlackIntake>().Inbox.Waiting == 0);
        Assert.Single(host.Slack.Standing);
    }
}
