using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using NewsBot.Testing;
using NewsBot.Testing.Teams;

namespace NewsBot.Benchmarks.Teams;

/// <summary>
/// The built program under signed activities at a steady rate, killed once in the middle: every acknowledged one must be answered. Those
/// that were answered twice are counted; Teams knows no way to ask whether a post stands.
/// </summary>
internal static class TeamsLoad
{
    private const int Conversations = 400;

    /// <param name="program">The path of newsbot.dll, built for release.</param>
    public static async Task RunAsync(string program, int seconds, int rate)
    {
        using var folder = new TemporaryFolder();
        await using var teams = await TeamsDouble.StartAsync(TimeProvider.System);
        for (var i = 0; i < Conversations; i++)
        {
            teams.Conversations.Add($"a:desk{i}");
        }

        var settings = folder.File("settings.json");
        await File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            NewsBot = new
            {
                Database = folder.File("newsbot.db"),
                Sample = false,
                Feeds = Array.Empty<object>(),
                Teams = new
                {
                    BotServiceSigner.AppId,
                    TenantId = TeamsDouble.Tenant,
                    ClientSecret = TeamsDouble.Secret,
                    teams.LoginBase,
                    AllowedServiceHosts = (string[])["127.0.0.1"],
                    SendsPerSecond = 50,
                },
            },
        }));
        var address = new Uri("http://127.0.0.1:5094/");
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { Timeout = TimeSpan.FromSeconds(10) };
        var load = new Load(teams, http, new(address, "api/messages"));
        var host = await HostProcess.StartAsync(program, settings, address, http);
        try
        {
            var whole = load.RunAsync(TimeSpan.FromSeconds(seconds), rate);
            await Task.Delay(TimeSpan.FromSeconds(seconds / 2.0), TimeProvider.System);
            host.Kill(entireProcessTree: true);
            await host.WaitForExitAsync();
            host = await HostProcess.StartAsync(program, settings, address, http);
            load.Started();
            await whole;

            // Answers go out at the pace that the service allows, fifty posts a second, and each of these is two.
            await load.SettleAsync(TimeSpan.FromSeconds(90));
            load.Tell();
        }
        finally
        {
            host.Kill(entireProcessTree: true);
            await host.WaitForExitAsync();
        }
    }

    private sealed class Load(TeamsDouble teams, HttpClient http, Uri endpoint)
    {
        private readonly Latencies _latencies = new();
        private readonly ConcurrentBag<string> _taken = [];
        private readonly string _token = teams.Signer.Token(teams.ServiceUrl);
        private int _again;

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

                sent.Add(SayAsync(number));
            }

            await Task.WhenAll(sent);
        }

        /// <summary>Waits until all are answered, or nothing more has come for so long.</summary>
        public async Task SettleAsync(TimeSpan patience)
        {
            var (watch, answered) = (Stopwatch.StartNew(), 0);
            while (watch.Elapsed < patience && answered < _taken.Count)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
                if (Answered().Count is var now && now > answered)
                {
                    answered = now;
                    watch.Restart();
                }
            }
        }

        public void Tell()
        {
            var answered = Answered();
            Console.WriteLine($"{_latencies}; {_again} brought again; {teams.Throttled} answers turned away for their pace");
            Console.WriteLine(
                $"activities: {_taken.Count} acknowledged, {_taken.Count(t => !answered.ContainsKey(t))} not answered, {answered.Values.Count(n => n > 1)} answered twice");
        }

        // Each asks for help with a command that there is not, whose answer says the word again.
        private Dictionary<string, int> Answered() => teams.Standing
            .Select(p => p.Words.Split('“', '”').FirstOrDefault(w => w.StartsWith("word", StringComparison.Ordinal)))
            .OfType<string>()
            .GroupBy(w => w)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

        // Brought again until it is acknowledged, as Teams does.
        private async Task SayAsync(int number)
        {
            var activity = JsonSerializer.Serialize(new
            {
                type = "message",
                id = $"17409960{number:00000}",
                serviceUrl = teams.ServiceUrl,
                channelId = "msteams",
                text = $"help word{number}",
                from = new { id = $"29:person{number % Conversations}", name = "Jo Reporter" },
                recipient = new { id = $"28:{BotServiceSigner.AppId}", name = "NewsBot" },
                conversation = new { id = $"a:desk{number % Conversations}", conversationType = "personal", tenantId = TeamsDouble.Tenant },
                channelData = new { tenant = new { id = TeamsDouble.Tenant } },
            });
            while (!await TryAsync(activity))
            {
                Interlocked.Increment(ref _again);
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            }

            _taken.Add($"word{number}");
        }

        private async Task<bool> TryAsync(string activity)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                using var response = await teams.BringAsync(http, endpoint, activity, _token);
                if (response.StatusCode != HttpStatusCode.OK)
                {
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
