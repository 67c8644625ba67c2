using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests;

public sealed class TeamsSurfaceTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_post_carries_its_key_and_comes_back_with_its_id()
    {
        var outcome = await SendAsync("Three calls today.", key: "S1|2025-03-03|08:00");
        var post = await _host.Teams.NextPostAsync();

        Assert.Equal(SendOutcome.Sent(post.Id), outcome);
        Assert.Equal("19:news@thread.tacv2", post.Conversation);
        Assert.Equal("S1|2025-03-03|08:00", post.DeliveryKey);
        Assert.Equal("Three calls today.", post.Words);
    }

    [Fact]
    public async Task A_long_digest_is_one_post_with_the_rest_in_its_thread()
    {
        var message = new Message([.. Enumerable.Range(1, 90).Select(n => new Paragraph(RichText.Of($"Paragraph {n}")))]);
        await _host.Surface.SendAsync(Channel(), message, "k");
        var first = await _host.Teams.NextPostAsync();
        var second = await _host.Teams.NextPostAsync();

        Assert.Equal("19:news@thread.tacv2", first.Conversation);
        Assert.Equal($"19:news@thread.tacv2;messageid={first.Id}", second.Conversation);
    }

    [Fact]
    public async Task One_token_serves_many_posts()
    {
        await SendAsync("one");
        await SendAsync("two");
        Assert.Equal(1, Logins);
    }

    [Fact]
    public async Task A_token_that_ends_within_minutes_is_not_used_again()
    {
        _host.Teams.TokenLifetime = TimeSpan.FromMinutes(4);
        await SendAsync("one");
        await SendAsync("two");
        Assert.Equal(2, Logins);
    }

    [Fact]
    public async Task A_token_that_was_ended_is_replaced_once()
    {
        await SendAsync("one");
        _host.Teams.EndToken();

        Assert.True((await SendAsync("two")).IsSent);
        Assert.Equal(2, Logins);
    }

    [Theory]
    [InlineData(400, "BadSyntax", true)]
    [InlineData(403, "BotNotInConversationRoster", true)]
    [InlineData(403, "ConversationBlockedByUser", true)]
    [InlineData(403, "BotDisabledByAdmin", true)]
    [InlineData(404, "ConversationNotFound", true)]
    [InlineData(500, "ServiceError", true)]
    [InlineData(412, "PreconditionFailed", false)]
    [InlineData(502, "x", false)]
    [InlineData(503, "x", false)]
    [InlineData(504, "x", false)]
    public async Task Every_refusal_is_told_in_plain_words(int status, string code, bool isFinal)
    {
        // Twice, since a refused card is sent once more as plain text.
        _host.Teams.AnswerNext(status, $$$"""{"error":{"code":"{{{code}}}","message":"x"}}""");
        _host.Teams.AnswerNext(status, $$$"""{"error":{"code":"{{{code}}}","message":"x"}}""");
        var outcome = await SendAsync("the news");

        Assert.Equal(isFinal, outcome.IsFinal);
        Assert.EndsWith(".", outcome.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(null)]
    public async Task Too_many_posts_are_put_off(int? seconds)
    {
        _host.Teams.RateLimitNext(seconds);

        Assert.Equal(TimeSpan.FromSeconds(seconds ?? 60), (await SendAsync("the news")).RetryAfter);
    }

    [Theory]
    [InlineData(400, "BadArgument")]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task A_card_that_Teams_refuses_goes_out_as_plain_text(int status, string code)
    {
        _host.Teams.AnswerNext(status, $$$"""{"error":{"code":"{{{code}}}"}}""");
        var outcome = await SendAsync("the news");
        var post = await _host.Teams.NextPostAsync();

        Assert.True(outcome.IsSent);
        Assert.Null(post.Card);
        Assert.Equal("the news", post.Text);
    }

    [Theory]
    [InlineData(502, "<html>Bad Gateway</html>")]
    [InlineData(401, "")]
    [InlineData(404, "[]")]
    public async Task A_body_of_any_shape_does_no_harm(int status, string body)
    {
        _host.Teams.AnswerNext(status, body);
        _host.Teams.AnswerNext(status, body);

        Assert.False((await SendAsync("the news")).IsSent);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _host.Teams.AnswerNext(307, "");

        Assert.True((await SendAsync("the news")).IsFinal);
    }

    [Theory]
    [InlineData("https://evil.test/emea")]
    [InlineData("https://smba.trafficmanager.net@evil.test/emea")]
    [InlineData("http://10.0.0.1/emea")]
    public async Task No_token_is_ever_sent_to_a_foreign_host(string serviceUrl)
    {
        var outcome = await _host.Surface.SendAsync(Channel(serviceUrl), Message.Of("x"), "k");

        Assert.True(outcome.IsFinal);
        Assert.Equal(0, Logins);
    }

    [Theory]
    [InlineData("")]
    [InlineData("C0NEWSROOM")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"serviceUrl":null,"conversation":"x","type":"channel"}""")]
    public async Task What_is_no_address_is_told(string address)
    {
        Assert.True((await _host.Surface.SendAsync(Channel() with { Address = address }, Message.Of("x"), "k")).IsFinal);
    }

    [Fact]
    public async Task A_secret_that_is_not_accepted_is_told_without_it()
    {
        await using var host = await TeamsHost.StartAsync(("ClientSecret", "wrong-secret"));
        var outcome = await host.Surface.SendAsync(Channel(host.Teams.ServiceUrl), Message.Of("x"), "k");

        Assert.Contains("ClientSecret", outcome.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", outcome.Problem, StringComparison.Ordinal);
        Assert.False(outcome.IsFinal);
        Assert.True(outcome is { IsClosed: true, HoldsWorkspace: true }, "Keepers are told of it, and what is owed waits.");
    }

    [Fact]
    public async Task A_message_is_edited_in_place_and_answered_in_its_thread()
    {
        var sent = await SendAsync("Two calls today.", "k0");
        var edited = await _host.Surface.EditAsync(Channel(), sent.MessageId!, Message.Of("One call today."));
        var reply = await _host.Surface.ReplyAsync(Channel(), sent.MessageId!, Message.Of("Put right."), "k1");

        Assert.True(edited.IsSent && reply.IsSent);
        Assert.Equal("One call today.", _host.Teams.Standing[0].Edited?.Words);
        Assert.Equal($"19:news@thread.tacv2;messageid={sent.MessageId}", _host.Teams.Standing[1].Conversation);
        Assert.Equal("k1", _host.Teams.Standing[1].DeliveryKey);
    }

    [Fact]
    public async Task A_message_that_is_gone_cannot_be_edited_and_closes_nothing()
    {
        var outcome = await _host.Surface.EditAsync(Channel(), "1", Message.Of("x"));

        Assert.True(outcome.IsFinal);
        Assert.False(outcome.IsClosed);
    }

    private int Logins => _host.Teams.Calls($"/login/{TeamsDouble.Tenant}/oauth2/v2.0/token");

    private ChatChannel Channel(string? serviceUrl = null) => new(
        new($"teams:{TeamsDouble.Tenant}"),
        "teams",
        $$"""{"serviceUrl":"{{(serviceUrl ?? _host.Teams.ServiceUrl).TrimEnd('/')}}","conversation":"19:news@thread.tacv2","type":"channel"}""");

    private Task<SendOutcome> SendAsync(string words, string key = "k") => _host.Surface.SendAsync(Channel(), Message.Of(words), key);
}
