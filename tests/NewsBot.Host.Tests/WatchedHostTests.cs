using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsBot.Testing;

namespace NewsBot.Host.Tests;

/// <summary>What whoever runs NewsBot gets to see of it: logs, metrics and traces; and what not.</summary>
public sealed partial class WatchedHostTests : IAsyncLifetime
{
    private const string Secret = "a-signing-secret-8f3b";
    private const string CollectorSecret = "collector-key-77aa";

    private readonly TemporaryFolder _folder = new();
    private LoopbackServer _collector = null!;

    public async ValueTask InitializeAsync() => _collector = await LoopbackServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _collector.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_whole_conversation_leaves_no_word_of_it_and_no_secret_in_the_log_however_much_is_logged()
    {
        await using var host = await StartAsync(
            new("Logging__LogLevel__Default", "Trace"), new("Logging__LogLevel__Microsoft", "Trace"), new("Logging__LogLevel__System", "Trace"),
            new("Logging__Console__FormatterName", "json"), new("NewsBot__Slack__SigningSecret", Secret));
        var address = Address.Match(host.Output).Value;
        using var browser = new HttpClient { BaseAddress = new(address) };
        await browser.GetStringAsync("/?q=who+wants+zqasked+to+go%3F");
        await TalkAsync(browser, "who has called for zqchatted to go?", "follow zqfollowed", "feeds add zqfeed file:///zqpath", "hold C1 reason:\"zqreason\"", "undo R1 reason:\"zqundone\"", "test");
        await browser.GetStringAsync(DeskLink.Match(host.Output).Groups[1].Value);
        await browser.GetStringAsync("/desk/audit");
        await host.SaysAsync("keeper signed in");
        await host.SaysAsync("sent to web");

        var log = host.Errors;
        Assert.Contains("\"EventId\":", log, StringComparison.Ordinal);
        Assert.Contains("Microsoft.AspNetCore.Routing", log, StringComparison.Ordinal);
        foreach (var line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith('{')))
        {
            using var read = JsonDocument.Parse(line);
            Assert.True(read.RootElement.TryGetProperty("Category", out _));
        }

        Assert.All(
            ["zqasked", "zqchatted", "zqfollowed", "zqfeed", "zqpath", "zqreason", "zqundone", Secret, DeskLink.Match(host.Output).Groups[2].Value],
            word => Assert.True(!log.Contains(word, StringComparison.OrdinalIgnoreCase), log.Split('\n').FirstOrDefault(l => l.Contains(word, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public async Task A_collector_gets_metrics_and_traces_by_name_and_no_word_of_what_was_said()
    {
        var seen = new HashSet<string>();
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        foreach (var path in new[] { "/v1/metrics", "/v1/traces" })
        {
            _collector.Serve(path, context =>
            {
                var body = context.Features.Get<ReceivedRequest>()!;
                lock (seen)
                {
                    seen.UnionWith(new[] { "newsbot.reply.duration", "newsbot.feed.reads", "newsbot.deliveries", "newsbot.stories", "http.server.request.duration", "dotnet.gc.collections" }
                        .Where(n => path == "/v1/metrics" && body.Body.Contains(n, StringComparison.Ordinal)));
                    seen.UnionWith(new[] { "reply", "send" }.Where(n => path == "/v1/traces" && body.Body.Contains(n, StringComparison.Ordinal)));
                    if (seen.Count == 8)
                    {
                        all.TrySetResult();
                    }
                }

                context.Response.ContentType = "application/x-protobuf";
                return Task.CompletedTask;
            });
        }

        await using var host = await StartAsync(
            new("NewsBot__Telemetry__Endpoint", _collector.Address.AbsoluteUri), new("NewsBot__Telemetry__Every", "00:00:01"), new("NewsBot__Telemetry__Headers", $"authorization={CollectorSecret}"));
        using var browser = new HttpClient { BaseAddress = new(Address.Match(host.Output).Value) };
        await browser.GetStringAsync("/?q=who+wants+zqasked+to+go%3F");
        await TalkAsync(browser, "who has called for zqchatted to go?", "test");
        await all.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.All(_collector.Received, r => Assert.Equal(CollectorSecret, r.Headers["authorization"]));
        Assert.All(_collector.Received, r => Assert.DoesNotContain("zq", r.Body, StringComparison.Ordinal));
        Assert.All(_collector.Received, r => Assert.DoesNotContain("Tattersall", r.Body, StringComparison.Ordinal));
        Assert.DoesNotContain(CollectorSecret, host.Errors + host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_at_no_address_stops_the_start()
    {
        var settings = _folder.File("wrong.json");
        await File.WriteAllTextAsync(settings, """{ "NewsBot": { "Telemetry": { "Endpoint": "collector.example", "Every": "00:00:00", "Sample": 2 } } }""");
        var outcome = await NewsBotProgram.RunAsync("run", "--settings", settings, "--db", _folder.File("wrong.db"), "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Endpoint", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("Every", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("Sample", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_prints_no_way_into_the_desk_and_lets_nobody_chat_unknown()
    {
        var settings = _folder.File("service.json");
        await File.WriteAllTextAsync(settings, """{ "NewsBot": { } }""");
        await using var host = NewsBotProgram.Start(["--settings", settings, "--db", _folder.File("service.db"), "--urls", "http://127.0.0.1:0"]);
        await host.SaysAsync("Watching");
        Assert.DoesNotContain("sign-in", host.Output + host.Errors, StringComparison.Ordinal);
        using var browser = new HttpClient { BaseAddress = new(Address.Match(host.Output).Value) };
        using var chat = await browser.GetAsync("/chat");
        Assert.Equal("/sign-in", chat.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private async Task<NewsBotProgram> StartAsync(params KeyValuePair<string, string>[] environment)
    {
        var settings = _folder.File("settings.json");
        await File.WriteAllTextAsync(settings, """{ "NewsBot": { } }""");
        var host = NewsBotProgram.Start(
            ["--settings", settings, "--db", _folder.File("desk.db"), "--urls", "http://127.0.0.1:0"],
            environment: [new("DOTNET_ENVIRONMENT", "Development"), .. environment]);
        await host.SaysAsync("The desk, by a link");
        await host.SaysAsync("Delivery S1/first sent");
        return host;
    }

    private static async Task TalkAsync(HttpClient browser, params string[] lines)
    {
        foreach (var line in lines)
        {
            var token = WebUtility.HtmlDecode(Token.Match(await browser.GetStringAsync("/chat")).Groups[1].Value);
            using var form = new FormUrlEncodedContent([new("token", token), new("q", line)]);
            using var answer = await browser.PostAsync("/chat", form);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"(http://\S+/sign-in/link\?key=([0-9a-f]+))")]
    private static partial Regex DeskLink { get; }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token { get; }
}
