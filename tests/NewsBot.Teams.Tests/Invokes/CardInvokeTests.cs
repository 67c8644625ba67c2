using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Invokes;

public sealed class CardInvokeTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_press_says_its_words_once_and_its_answer_comes_as_a_message()
    {
        var (status, body) = await PressAsync("say", """{"says":"who else?"}""");
        await PressAsync("say", """{"says":"who else?"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(200, body.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.activity.message", body.GetProperty("type").GetString());
        Assert.StartsWith("said: who else?\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
        await PressAsync("say", """{"says":"last"}""", id: "f:2");
        Assert.StartsWith("said: last\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
        Assert.False(_host.Teams.HasPosts);
    }

    [Fact]
    public async Task A_ruling_by_button_shows_on_the_card_for_everybody()
    {
        await _host.PostAsync(ActivityJson.InChannel(_host.Teams.ServiceUrl, "<at>NewsBot</at> queue", change: ActivityJson.Mention()));
        var queue = await _host.Teams.NextPostAsync();
        var button = queue.Buttons.First(b => b.GetProperty("title").GetString() == "Confirm C12");
        Assert.Equal("queue", button.GetProperty("data").GetProperty("shows").GetString());
        Assert.Equal(["29:person"], queue.Card!.Value.GetProperty("refresh").GetProperty("userIds").EnumerateArray().Select(i => i.GetString()));

        await PressAsync("say", button.GetProperty("data").GetRawText(), card: queue.Id);
        Assert.StartsWith("said: confirm C12 seen:R0\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
        Assert.True(SpinWait.SpinUntil(() => _host.Teams.Standing.Any(p => p.Id == queue.Id && p.Edited is not null), TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_refresh_draws_the_card_anew_and_changes_nothing()
    {
        var (status, body) = await PressAsync("refresh", """{"shows":"queue"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("application/vnd.microsoft.card.adaptive", body.GetProperty("type").GetString());
        Assert.Empty(AdaptiveCardRules.Faults(body.GetProperty("value")));
        Assert.False(_host.Teams.HasPosts);
    }

    [Theory]
    [InlineData("refresh", """{"shows":"reject C12 reason:x"}""")]
    [InlineData("refresh", """{"shows":7}""")]
    [InlineData("story.launch", "{}")]
    [InlineData("say", "{}")]
    [InlineData("say", "[1]")]
    [InlineData("say", """{"form":"9"}""")]
    public async Task What_is_no_button_of_ours_is_told_so(string verb, string data)
    {
        var (status, body) = await PressAsync(verb, data);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(400, body.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", body.GetProperty("type").GetString());
        Assert.Equal(0, _host.Conversation.Asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[]")]
    [InlineData("""{"action":7}""")]
    public async Task A_press_without_an_action_is_a_bad_request(string? value)
    {
        var (status, _) = await _host.InvokeAsync(Invoke("adaptiveCard/action", value is null ? null : JsonNode.Parse(value)));

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    [InlineData("something/new")]
    [InlineData(null)]
    public async Task What_is_not_served_is_told_so(string? name)
    {
        Assert.Equal(HttpStatusCode.NotImplemented, (await _host.InvokeAsync(Invoke(name, null))).Status);
    }

    [Theory]
    [InlineData("composeExtension/anonymousQueryLink")]
    [InlineData("composeExtension/querySettingUrl")]
    [InlineData("composeExtension/setting")]
    [InlineData("composeExtension/onCardButtonClicked")]
    [InlineData("message/submitAction")]
    [InlineData("message/fetchTask")]
    [InlineData("fileConsent/invoke")]
    [InlineData("actionableMessage/executeAction")]
    [InlineData("suggestedActions/submit")]
    [InlineData("config/fetch")]
    [InlineData("config/submit")]
    public async Task What_any_client_may_ask_is_answered_and_does_nothing(string name)
    {
        var (status, body) = await _host.InvokeAsync(Invoke(name, null));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(name.StartsWith("config/", StringComparison.Ordinal), body.TryGetProperty("responseType", out _));
        Assert.Equal(0, _host.Conversation.Asked);
    }

    [Fact]
    public async Task A_suggested_action_that_is_sent_says_its_words()
    {
        await _host.InvokeAsync(Invoke("suggestedActions/submit", new JsonObject { ["says"] = "who else?" }));

        Assert.StartsWith("said: who else?\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_set_up_for_a_chat_is_whom_it_follows()
    {
        var (_, form) = await _host.InvokeAsync(Invoke("config/fetch", null));
        Assert.Equal("Follow", form.GetProperty("config").GetProperty("value").GetProperty("title").GetString());

        await _host.InvokeAsync(Invoke("config/submit", JsonNode.Parse("""{"data":{"dialog":"follow","says":"follow","form":"1","field:1:":"Jo Roe"}}""")));
        Assert.StartsWith("said: follow \"Jo Roe\"", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_told_to_in_time()
    {
        _host.Conversation.HoldsList = true;
        var late = PressAsync("refresh", """{"shows":"list"}""");
        while (!late.IsCompleted)
        {
            _host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        Assert.Equal(500, (await late).Body.GetProperty("statusCode").GetInt32());
        _host.Conversation.Open();
    }

    [Fact]
    public async Task Two_presses_without_an_id_are_two()
    {
        _host.Conversation.HoldsList = true;
        var one = PressAsync("refresh", """{"shows":"list"}""", id: "");
        Assert.True(SpinWait.SpinUntil(() => _host.Conversation.Asked == 1, TimeSpan.FromSeconds(10)));
        var other = await PressAsync("refresh", """{"shows":"queue"}""", id: "");
        _host.Conversation.Open();

        Assert.Contains("1 entry waits", other.Body.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("1 entry waits", (await one).Body.GetRawText(), StringComparison.Ordinal);
    }

    internal static string Invoke(TeamsHost host, string? name, JsonNode? value, string id = "f:1", string? card = null) =>
        ActivityJson.Json(host.Teams.ServiceUrl, "invoke", id, "19:news@thread.tacv2;messageid=1740996000111", "channel", change: a =>
        {
            a["name"] = name;
            a["value"] = value;
            a["replyToId"] = card;
        });

    private string Invoke(string? name, JsonNode? value) => Invoke(_host, name, value);

    private Task<(HttpStatusCode Status, JsonElement Body)> PressAsync(string verb, string data, string id = "f:1", string? card = null) => _host.InvokeAsync(Invoke(
        _host,
        "adaptiveCard/action",
        new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = JsonNode.Parse(data) }, ["trigger"] = "manual" },
        id,
        card));
}
