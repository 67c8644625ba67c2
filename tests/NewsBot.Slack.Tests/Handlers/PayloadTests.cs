using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Slack.Handlers;
using NewsBot.Testing;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Handlers;

/// <summary>Whole payloads as Slack sends them, of each kind and with all that comes along, over HTTP and over Socket Mode; and what comes of each.</summary>
public sealed class PayloadTests : IAsyncDisposable
{
    private static readonly JsonArray All = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests/NewsBot.Slack.Tests/Handlers/payloads.json")))!.AsArray();

    private SlackHost _host = null!;

    public static TheoryData<string, bool> Cases => new(
        All.Select(c => c!["name"]!.GetValue<string>()).SelectMany(name => new[] { new TheoryDataRow<string, bool>(name, false), new(name, true) }));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_acknowledged_and_comes_to_what_is_said_of_it(string name, bool overSocket)
    {
        _host = overSocket
            ? await SlackHost.StartAsync(("AppToken", SlackDouble.AppToken), ("SigningSecret", null))
            : await SlackHost.StartAsync();
        await SlackHost.UntilAsync(() => _host.Slack.Calls("auth.test") == 1 && _host.Slack.Sockets.Open == (overSocket ? 1 : 0));
        var it = All.Single(c => c!["name"]!.GetValue<string>() == name)!.AsObject();
        var over = it["over"]!.GetValue<string>();
        var open = it.ContainsKey("fills") ? await OpenModalAsync() : "";
        var answer = "";
        foreach (var payload in (it["payload"] ?? it["fields"]) is JsonArray several ? several.ToArray() : [it["payload"] ?? it["fields"]])
        {
            var json = payload!.ToJsonString()
                .Replace("\"TRIGGER\"", $"\"{_host.Slack.Views.Trigger()}\"", StringComparison.Ordinal)
                .Replace("\"RESPONSE\"", $"\"{_host.Slack.ResponseUrl("r")}\"", StringComparison.Ordinal)
                .Replace("\"VOPEN\"", $"\"{open}\"", StringComparison.Ordinal);
            answer = overSocket ? await DeliverAsync(over, json) : await SendAsync(over, json);
        }

        await CheckAsync(it, answer);
        await SlackHost.UntilAsync(() => _host.Get<SlackIntake>().Inbox.Waiting == 0);
        Assert.False(_host.Slack.HasPosts);
        Assert.Equal(it.ContainsKey("home") || it.ContainsKey("redraws") ? 1 : 0, _host.Slack.Calls("views.publish"));
        Assert.Equal(it.ContainsKey("opens") || it.ContainsKey("asks") || it.ContainsKey("fills") ? 1 : 0, _host.Slack.Calls("views.open"));
        Assert.Equal(it.ContainsKey("unfurls") ? 1 : 0, _host.Slack.Calls("chat.unfurl"));
    }

    private async Task CheckAsync(JsonObject it, string answer)
    {
        if (it["answers"] is { } said)
        {
            var post = await _host.Slack.NextPostAsync();
            Assert.StartsWith($"said: {said}\n", Plain(post.Text), StringComparison.Ordinal);
            Assert.Equal((it["channel"]!.GetValue<string>(), it["thread"]?.GetValue<string>()), (post.Channel, post.ThreadTs));
        }
        else if (it["responds"] is { } responded)
        {
            var post = await _host.Slack.NextPostAsync();
            Assert.Equal("response_url", post.Channel);
            Assert.StartsWith($"said: {responded}\n", Plain(post.Text), StringComparison.Ordinal);
        }
        else if (it["home"] is { } person)
        {
            Assert.Equal(person.GetValue<string>(), (await _host.Slack.Views.NextAsync()).User);
        }
        else if (it["opens"] is { } opened)
        {
            await _host.Slack.Views.NextAsync();
            Assert.Contains($"said: {opened}", (await _host.Slack.Views.NextAsync()).Json, StringComparison.Ordinal);
        }
        else if (it["asks"] is not null)
        {
            Assert.True((await _host.Slack.Views.NextAsync()).HasSubmit);
        }
        else if (it["fills"] is { } filled)
        {
            Assert.Contains("\"response_action\":\"update\"", answer, StringComparison.Ordinal);
            Assert.Contains($"said: {filled}", (await _host.Slack.Views.NextAsync()).Json, StringComparison.Ordinal);
        }
        else if (it["offers"] is { } offered)
        {
            Assert.Contains($"\"text\":\"{offered}\"", answer, StringComparison.Ordinal);
        }
        else if (it["unfurls"] is JsonArray links)
        {
            await SlackHost.UntilAsync(() => _host.Slack.Done("chat.unfurl").Count == 1);
            var unfurls = _host.Slack.Done("chat.unfurl")[0].Body.GetProperty("unfurls");
            Assert.Equal(links.Select(l => l!.GetValue<string>()), unfurls.EnumerateObject().Select(u => u.Name));
            Assert.All(unfurls.EnumerateObject(), u => Assert.Empty(BlockKitRules.Faults(u.Value.GetProperty("blocks"))));
        }
        else if (it["suggests"] is { } thread)
        {
            await SlackHost.UntilAsync(() => _host.Slack.Done("assistant.threads.setSuggestedPrompts").Count == 1);
            Assert.Equal(thread.GetValue<string>(), _host.Slack.Done("assistant.threads.setSuggestedPrompts")[0]["thread_ts"]);
        }
        else
        {
            Assert.Empty(answer);
        }
    }

    private async Task<string> SendAsync(string over, string json)
    {
        using var request = over switch
        {
            "commands" => _host.Signer.Form(_host.At(SlackEndpoints.Commands), [.. JsonNode.Parse(json)!.AsObject().Select(f => (f.Key, f.Value!.GetValue<string>()))]),
            "interactivity" => _host.Signer.Form(_host.At(SlackEndpoints.Interactivity), ("payload", json)),
            _ => _host.Signer.Json(_host.At(SlackEndpoints.Events), json),
        };
        using var response = await _host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> DeliverAsync(string over, string json)
    {
        var type = over switch { "commands" => "slash_commands", "interactivity" => "interactive", _ => "events_api" };
        var ack = await _host.Slack.Sockets.DeliverAsync(type, json);
        return ack.TryGetProperty("payload", out var payload) ? payload.GetRawText() : "";
    }

    private async Task<string> OpenModalAsync()
    {
        await _host.Get<SlackInteractions>().HandleAsync(JsonDocument.Parse($$$"""
            {"type":"shortcut","callback_id":"newsbot_ask","team":{"id":"{{{SlackDouble.Team}}}"},"user":{"id":"U0PERSON"},"trigger_id":"{{{_host.Slack.Views.Trigger()}}}"}
            """).RootElement);
        return (await _host.Slack.Views.NextAsync()).Id;
    }

    private static string Plain(string text) => WebUtility.HtmlDecode(text);
}
