using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Teams.Handlers;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Invokes;

public sealed class DialogInvokeTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("follow", "Follow")]
    [InlineData("rule C12", "Rule on C12")]
    public async Task A_dialog_opens_with_its_form(string dialog, string title)
    {
        var (status, body) = await SendAsync("task/fetch", new JsonObject { ["dialog"] = dialog });
        var value = body.GetProperty("task").GetProperty("value");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("continue", body.GetProperty("task").GetProperty("type").GetString());
        Assert.Equal(title, value.GetProperty("title").GetString());
        var card = value.GetProperty("card").GetProperty("content");
        Assert.Empty(AdaptiveCardRules.Faults(card));

        // Dialogs know no Execute.
        Assert.All(AdaptiveCardRules.Buttons(card), b => Assert.Equal("Action.Submit", b.GetProperty("type").GetString()));
    }

    [Theory]
    [InlineData("""{"dialog":"rule C12","says":"rule C12","form":"1","field:1:verb":"reject","field:1:reason":"a \"joke\""}""", "reject C12 reason:\"a 'joke'\"")]
    [InlineData("""{"dialog":"rule C12","form":"1","field:1:verb":"reclass position","field:1:reason":"no verb"}""", "reclass C12 position reason:\"no verb\"")]
    [InlineData("""{"dialog":"follow","says":"follow","form":"1","field:1:":"Jo Roe","field:1:digest":"07:30","field:1:days":"weekdays","field:1:zone":""}""", "follow \"Jo Roe\" digest:\"07:30\" days:\"weekdays\"")]
    public async Task What_a_dialog_sends_is_said_as_a_command(string data, string line)
    {
        var (status, body) = await SendAsync("task/submit", JsonNode.Parse(data)!.AsObject());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("message", body.GetProperty("task").GetProperty("type").GetString());
        Assert.StartsWith($"said: {line}\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("task/fetch", """{"dialog":"settings"}""")]
    [InlineData("task/fetch", """{"dialog":"rule ../../etc"}""")]
    [InlineData("task/fetch", "{}")]
    [InlineData("task/submit", "{}")]
    [InlineData("task/submit", """{"dialog":"rule C12","form":"1","field:1:verb":"feeds remove F1","field:1:reason":"x"}""")]
    public async Task What_is_no_dialog_of_ours_says_so_and_does_nothing(string name, string data)
    {
        var (status, body) = await SendAsync(name, JsonNode.Parse(data)!.AsObject());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("message", body.GetProperty("task").GetProperty("type").GetString());
        Assert.Equal(0, _host.Conversation.Asked);
    }

    [Fact]
    public async Task A_client_that_opens_no_dialogs_gets_the_form_as_a_message()
    {
        await _host.PostAsync(ActivityJson.InChannel(_host.Teams.ServiceUrl, text: null!, change: a => a["value"] = JsonNode.Parse("""{"dialog":"rule C12"}""")));
        var button = Assert.Single((await _host.Teams.NextPostAsync()).Buttons);
        Assert.Equal("Action.Execute", button.GetProperty("type").GetString());

        var data = JsonNode.Parse(button.GetProperty("fallback").GetProperty("data").GetRawText())!;
        data["field:1:verb"] = "hold";
        data["field:1:reason"] = "denied";
        await _host.PostAsync(ActivityJson.InChannel(_host.Teams.ServiceUrl, text: null!, id: "2", change: a => a["value"] = data));
        Assert.StartsWith("said: hold C12 reason:\"denied\"\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("follow", "follow")]
    [InlineData("rule c12", "rule C12")]
    [InlineData("reject C12", "rule C12")]
    [InlineData("confirm C12", null)]
    [InlineData("follow everyone", null)]
    [InlineData("reject C12 reason:\"x\"", null)]
    [InlineData("", null)]
    public void A_dialog_opens_for_what_is_not_whole(string says, string? dialog) => Assert.Equal(dialog, Dialogs.Of(says));

    private Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string name, JsonObject data) =>
        _host.InvokeAsync(CardInvokeTests.Invoke(_host, name, new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } }));
}
