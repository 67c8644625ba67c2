using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using NewsBot.Testing;
using NewsBot.Testing.Slack;

namespace NewsBot.Benchmarks.Slack;

/// <summary>
/// The built program under mixed events and commands at a steady rate, killed once in the middle: every acknowledged one must be answered, once.
/// Then signed requests against a bare page of the same server, which costs the client as much.
/// </summary>
internal static class SlackLoad
{
    private const string Secret = "8f14e45fceea167a5a36dedd4bea2543";
    private const int Channels = 500;
    private const string GridToken = "xoxb-grid";

    // Slack brings no more than eight events a second of one workspace, so that this is a whole organisation.
    private const int Workspaces = 25;

    /// <param name="program">The path of newsbot.dll, built for release.</param>
    public static async Task RunAsync(string program, int seconds, int rate)
    {
        using var folder = new TemporaryFolder();
        await using var slack = await SlackDouble.StartAsync();
        slack.Tokens.Add(new(GridToken, Team: null, "E0GRID", SlackScopes.All));
        for (var i = 0; i < Channels; i++)
        {
            slack.Channels.Add($"C{i:0000}");
        }

        var settings = folder.File("settings.json");
        await File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            NewsBot = new
            {
                Database = folder.File("newsbot.db"),
                Sample = false,
                Feeds = Array.Empty<object>(),
                Slack = new { BotToken = GridToken, SigningSecret = Secret, ApiBase = slack.ApiBase },
            },
        }));
        var address = new Uri("http://127.0.0.1:5093/");
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { Timeout = TimeSpan.FromSeconds(10) };
        var load = new Load(slack, new(Secret, TimeProvider.System), http, address);
        var host = await HostProcess.StartAsync(program, settings, address, http);
        try
        {
            var half = load.RunAsync(TimeSpan.FromSeconds(seconds), rate);
            await Task.Delay(TimeSpan.FromSeconds(seconds / 2.0), TimeProvider.System);
            host.Kill(entireProcessTree: true);
            await host.WaitForExitAsync();
            host = await HostProcess.StartAsync(program, settings, address, http);
            load.Started();
            await half;
            await load.SettleAsync(TimeSpan.FromMinutes(3));
            load.Tell();
            await RatioAsync(http, address);
        }
        finally
        {
            host.Kill(entireProcessTree: true);
            await host.WaitForExitAsync();
        }
    }

    private static async Task RatioAsync(HttpClient http, Uri address)
    {
        var signer = new SlackSigner(Secret, TimeProvider.System);
        var id = 0;
        var hello = await ThroughputAsync(() => http.GetAsync(new Uri(address, "health/live")));
        var signed = await ThroughputAsync(() =>
        {
            var number = Interlocked.Increment(ref id);
            return http.SendAsync(signer.Json(new Uri(address, "slack/events"), Load.Mention($"EvR{number}", $"C{number % Channels:0000}", $"1800000000.{number:000000}")));
        });
        var ignored = await ThroughputAsync(() => http.SendAsync(signer.Json(
            new Uri(address, "slack/events"),
            $$"""{"type":"event_callback","team_id":"{{SlackDouble.Team}}","event_id":"EvI{{Interlocked.Increment(ref id)}}","event":{"type":"reaction_added","user":"U0PERSON"} }""")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"hello {hello:0}/s, signed and queued {signed:0}/s ({signed / hello:0.00}), signed and left alone {ignored:0}/s ({ignored / hello:0.00})"));
    }

    private static async Task<double> ThroughputAsync(Func<Task<HttpResponseMessage>> call)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async _ =>
        {
            while (watch.Elapsed < TimeSpan.FromSeconds(8))
            {
                using var response = await call();
                response.EnsureSuccessStatusCode();
                Interlocked.Increment(ref done);
            }
        }));
        return done / watch.Elapsed.TotalSeconds;
    }

    private sealed class Load(SlackDouble slack, SlackSigner signer, HttpClient http, Uri address)
    {
        private readonly Latencies _latencies = new();
        private readonly ConcurrentBag<string> _events = [];
        private readonly ConcurrentBag<string> _commands = [];
        private int _refused;
        private int _lostCommands;

        public static string Mention(string id, string channel, string ts) =>
            $$"""
            {"type":"event_callback","team_id":"{{Team(channel)}}","context_team_id":"{{Team(channel)}}","api_app_id":"A0NEWSBOT","event_id":"{{id}}","event_time":1740996000,
             "event":{"type":"app_mention","user":"U0PERSON","text":"<@{{SlackDouble.BotUser}}> help count","ts":"{{ts}}","channel":"{{channel}}"},
             "authorizations":[{"enterprise_id":"E0GRID","team_id":null,"user_id":"{{SlackDouble.BotUser}}","is_bot":true,"is_enterprise_install":true}]}
            """;

        private static string Team(string channel) => $"T{int.Parse(channel.AsSpan(1), CultureInfo.InvariantCulture) % Workspaces:00}";

        public void Started() => _latencies.Started();

        public async Task RunAsync(TimeSpan length, int rate)
        {
            var watch = Stopwatch.StartNew();
            var sent = new List<Task>();
            for (var number = 0; watch.Elapsed < length; number++)
            {
                var due = TimeSpan.FromSeconds((double)number / rate);
                if (due > watch.Elapsed)
                {
                    await Task.Delay(due > watch.Elapsed ? due - watch.Elapsed : TimeSpan.Zero, TimeProvider.System);
                }

                sent.Add(number % 2 == 0 ? EventAsync(number) : CommandAsync(number));
            }

            await Task.WhenAll(sent);
        }

        public async Task SettleAsync(TimeSpan atMost)
        {
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < atMost && (Answered().Count < _events.Count || _commands.Any(c => slack.Uses(c) == 0)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
            }
        }

        public void Tell()
        {
            var answered = Answered();
            Console.WriteLine($"{_latencies}; {_refused} asked to come again; {_lostCommands} commands met no host");
            Console.WriteLine(
                $"events: {_events.Count} acknowledged, {_events.Count(e => !answered.ContainsKey(e))} not answered, {answered.Values.Count(n => n > 1)} answered twice");
            Console.WriteLine(
                $"commands: {_commands.Count} acknowledged, {_commands.Count(c => slack.Uses(c) == 0)} not answered, {_commands.Count(c => slack.Uses(c) > 1)} answered twice");
        }

        private Dictionary<string, int> Answered() => slack.Standing
            .Where(p => p.DeliveryKey?.StartsWith("event:Ev", StringComparison.Ordinal) == true && p.Now != "Reading the record…")
            .GroupBy(p => p.DeliveryKey!["event:".Length..])
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

        // Sent again until it is taken, as Slack does.
        private async Task EventAsync(int number)
        {
            var id = $"Ev{number}";
            while (!await TryAsync(() => signer.Json(new Uri(address, "slack/events"), Mention(id, $"C{number % Channels:0000}", $"1740996000.{number:000000}"))))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            }

            _events.Add(id);
        }

        private async Task CommandAsync(int number)
        {
            var url = slack.ResponseUrl($"r{number}");
            var taken = await TryAsync(() => signer.Form(
                new Uri(address, "slack/commands"), ("team_id", SlackDouble.Team), ("channel_id", "C0NEWSROOM"), ("user_id", $"U{number % 50}"),
                ("command", "/newsbot"), ("text", "help count"), ("trigger_id", $"t{number}"), ("response_url", url.AbsoluteUri)));
            if (taken)
            {
                _commands.Add($"r{number}");
            }
            else
            {
                Interlocked.Increment(ref _lostCommands);
            }
        }

        private async Task<bool> TryAsync(Func<HttpRequestMessage> request)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                using var response = await http.SendAsync(request());
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref _refused);
                    return false;
                }

                _latencies.Add(watch.Elapsed);
                return true;
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
            {
                return false;
            }
        }
    }
}
