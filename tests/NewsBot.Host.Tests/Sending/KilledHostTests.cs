using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Storage;
using NewsBot.Testing;
using NewsBot.Testing.Slack;
using NewsBot.Testing.Teams;

namespace NewsBot.Host.Tests.Sending;

/// <summary>
/// The real host in a process of its own, killed with signal 9 while it sends, again and again over one record: nothing owed is lost, and nothing
/// arrives twice where the vendor can be asked. <c>tests/kill-9-sending.sh 200</c> does it two hundred times. The truth is what the vendor accepted.
/// </summary>
public sealed class KilledHostTests(ITestOutputHelper output) : IDisposable
{
    private const int InARound = 4;

    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_SEND_KILLS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 2;

    private readonly int _seed =
        int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_KILL_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();

    private readonly TemporaryFolder _folder = new();
    private int _kills, _early, _unmarked;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Slack_which_can_be_asked_gets_everything_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal 9.");
        await using var slack = await SlackDouble.StartAsync();
        slack.Channels.Add("C0TWO");
        slack.AnswersAfter = Pause();
        var settings = new { Slack = new { BotToken = SlackDouble.Token, SigningSecret = "8f14e45fceea167a5a36dedd4bea2543", slack.ApiBase } };

        await DieAndGoOnAsync(
            settings,
            ["C0NEWSROOM", "C0TWO"], address => new(new($"slack:{SlackDouble.Team}"), "slack", address),
            () => [.. slack.Standing.Select(p => p.DeliveryKey).OfType<string>()]);

        var arrived = slack.Standing.Select(p => p.DeliveryKey!).ToArray();
        Report("Slack", arrived);
        Assert.Empty(Keys().Except(arrived));
        Assert.Equal(arrived.Distinct(), arrived);
    }

    [Fact]
    public async Task Teams_which_cannot_be_asked_loses_nothing_and_every_double_is_counted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal 9.");
        await using var teams = await TeamsDouble.StartAsync(TimeProvider.System);
        teams.AnswersAfter = Pause();
        var settings = new
        {
            Teams = new
            {
                BotServiceSigner.AppId,
                TenantId = TeamsDouble.Tenant,
                ClientSecret = TeamsDouble.Secret,
                teams.LoginBase,
                AllowedServiceHosts = new[] { "127.0.0.1" },
            },
        };

        var doubtful = await DieAndGoOnAsync(
            settings,
            ["19:news@thread.tacv2", "19:group@thread.v2"],
            address => new(
                new($"teams:{TeamsDouble.Tenant}"), "teams", $$"""{"serviceUrl":"{{teams.ServiceUrl.TrimEnd('/')}}","conversation":"{{address}}","type":"channel"}"""),
            () => [.. teams.Standing.Select(p => p.DeliveryKey).OfType<string>()]);

        var arrived = teams.Standing.Select(p => p.DeliveryKey!).ToArray();
        Report("Teams", arrived);
        Assert.Empty(Keys().Except(arrived));
        Assert.Equal(_unmarked, arrived.Length - arrived.Distinct().Count());
        Assert.Subset(doubtful, arrived.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Each round owes some posts, starts the host and kills it while it sends; the last host is left to finish.</summary>
    /// <returns>The keys of those that the record says may stand twice.</returns>
    private async Task<HashSet<string>> DieAndGoOnAsync(object settings, string[] addresses, Func<string, ChatChannel> channel, Func<IReadOnlyList<string>> standing)
    {
        var (random, record, file) = (new Random(_seed), _folder.File("desk.db"), _folder.File("settings.json"));
        var all = JsonSerializer.SerializeToNode(settings)!.AsObject();
        all["Sample"] = false;
        await File.WriteAllTextAsync(file, $$"""{ "NewsBot": {{all.ToJsonString()}} }""");
        string[] host = ["run", "--settings", file, "--db", record, "--urls", "http://127.0.0.1:0"];
        for (var round = 0; round < Rounds; round++)
        {
            await OweAsync(record, round, n => channel(addresses[n % addresses.Length]));
            var before = standing().Count;
            await using var dying = NewsBotProgram.Start(host);
            await UntilAsync(() => standing().Count > before, dying);

            // The first has just been accepted and is not answered yet; the rest follows within some two seconds.
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, random.Next(2) == 0 ? 60 : 1_500)), TimeProvider.System);
            await dying.KillAsync();
            _kills++;
            _early += standing().Count < (round + 1) * InARound ? 1 : 0;

            // What was on its way may still be accepted.
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            _unmarked += await OwedAsync(record, standing().ToHashSet(StringComparer.Ordinal));
            await LeasesEndAsync(record);
        }

        await using var last = NewsBotProgram.Start(host);
        for (var left = Rounds * InARound; left > 0; left = await OwedAsync(record, null))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken);
            Assert.False(last.HasEnded, last.Errors);
        }

        await using var kept = await StoredRecord.OpenAsync(record);
        return (await kept.Deliveries.SearchAsync(new(int.MaxValue))).Where(d => d.MayBeDouble).Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static async Task OweAsync(string record, int round, Func<int, ChatChannel> channel)
    {
        await using var desk = await StoredRecord.OpenAsync(record);
        var now = TimeProvider.System.GetUtcNow();
        await desk.Deliveries.OweAsync([.. Enumerable.Range(0, InARound).Select(n => new Delivery
        {
            Key = Key(round, n),
            Kind = DeliveryKind.Alert,
            Channel = channel(n),
            Message = Message.Of($"News {n} of round {round}"),
            OwedAt = now,
            NextTryAt = now,
        })]);
    }

    /// <summary>How many are owed: of these, or of all.</summary>
    private static async Task<int> OwedAsync(string record, HashSet<string>? keys)
    {
        await using var desk = await StoredRecord.OpenAsync(record);
        return (await desk.Deliveries.SearchAsync(new(int.MaxValue, State: DeliveryState.Owed))).Count(d => keys?.Contains(d.Key) != false);
    }

    /// <summary>Stands for the minutes that the next host would wait for what the dead one had taken.</summary>
    private static async Task LeasesEndAsync(string record)
    {
        await using var connection = new SqliteConnection($"Data Source={record};Pooling=False");
        await connection.OpenAsync();
        var command = connection.CreateCommand();
        command.CommandText = "update deliveries set lease_until = null, lease_owner = null; delete from send_turns";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task UntilAsync(Func<bool> holds, NewsBotProgram host)
    {
        for (var waited = 0; !holds(); waited++)
        {
            Assert.True(waited < 6_000 && !host.HasEnded, $"The host sent nothing.\n{host.Output}\n{host.Errors}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static Func<TimeSpan> Pause()
    {
        var random = new Random(7);
        return () =>
        {
            lock (random)
            {
                return TimeSpan.FromMilliseconds(random.Next(0, 60));
            }
        };
    }

    private static string Key(int round, int n) => $"k/{round}/{n}";

    private static IEnumerable<string> Keys() => Enumerable.Range(0, Rounds).SelectMany(r => Enumerable.Range(0, InARound).Select(n => Key(r, n)));

    private void Report(string vendor, string[] arrived) => output.WriteLine(
        $"{vendor}: {_kills} kills, {_early} of them with posts left, owed {Rounds * InARound}, lost {Keys().Except(arrived).Count()}, "
        + $"copies too many {arrived.Length - arrived.Distinct().Count()} ({_unmarked} kills fell between acceptance and mark), seed {_seed}");
}
