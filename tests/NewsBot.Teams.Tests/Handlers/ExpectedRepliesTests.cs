using System.Text.Json;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Handlers;

/// <summary>Whoever says "expectReplies" takes the answer from the reply to the request.</summary>
public sealed class ExpectedRepliesTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_answer_is_in_the_reply_and_nowhere_else()
    {
        var answer = Assert.Single(await SayAsync("who?"));

        var card = answer.GetProperty("attachments")[0].GetProperty("content");
        Assert.Empty(AdaptiveCardRules.Faults(card));
        Assert.Contains("said: who?", card.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("message", answer.GetProperty("type").GetString());
        Assert.Equal("1740996000100", answer.GetProperty("replyToId").GetString());
        Assert.Equal("a:personal", answer.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal(ActivityJson.Bot, answer.GetProperty("from").GetProperty("id").GetString());
        Assert.False(_host.Teams.HasPosts);
    }

    [Fact]
    public async Task A_long_answer_is_there_whole() => Assert.True((await SayAsync("long")).Length > 1);

    [Fact]
    public async Task The_same_again_is_not_answered_again()
    {
        await SayAsync("who?");

        Assert.Empty(await SayAsync("who?"));
        Assert.Equal(1, _host.Conversation.Asked);
    }

    [Fact]
    public async Task Who_brings_it_again_while_it_is_worked_on_gets_the_same_answer()
    {
        var (one, other) = (SayAsync("wait"), SayAsync("wait"));
        await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        _host.Conversation.Open();

        Assert.Equal((await one)[0].GetProperty("attachments").GetRawText(), (await other)[0].GetProperty("attachments").GetRawText());
        Assert.Equal(1, _host.Conversation.Asked);
        Assert.False(_host.Teams.HasPosts);
    }

    [Fact]
    public async Task What_is_not_said_to_us_is_answered_with_nothing_at_once() =>
        Assert.Empty(await RepliesAsync(ActivityJson.InChannel(_host.Teams.ServiceUrl, "not for us", change: a => a["deliveryMode"] = "expectReplies")));

    [Fact]
    public async Task An_answer_that_takes_too_long_is_posted()
    {
        var reply = SayAsync("wait");
        while (!reply.IsCompleted)
        {
            _host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        Assert.Empty(await reply);
        _host.Conversation.Open();
        TeamsPost post;
        do
        {
            post = await _host.Teams.NextPostAsync();
        }
        while (post.IsTyping);

        Assert.Contains("said: wait", post.Words, StringComparison.Ordinal);
    }

    private Task<JsonElement[]> SayAsync(string text) =>
        RepliesAsync(ActivityJson.Personal(_host.Teams.ServiceUrl, text, change: a => a["deliveryMode"] = "expectReplies"));

    private async Task<JsonElement[]> RepliesAsync(string activity)
    {
        using var response = await _host.PostAsync(activity);
        using var body = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return [.. body.RootElement.GetProperty("activities").EnumerateArray().Select(a => a.Clone())];
    }
}
