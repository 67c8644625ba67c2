using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Core;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Core.Notices;
using NewsBot.Core.Workspaces;
using NewsBot.Slack;
using NewsBot.Storage;
using NewsBot.Teams;
using NewsBot.Testing;
using NewsBot.Testing.Slack;
using NewsBot.Testing.Teams;

namespace NewsBot.Host.Tests.Sending;

/// <summary>
/// Hosts that die at random steps of sending, one after the other, over one record and one vendor: nothing owed is lost, and nothing arrives
/// twice where the vendor can be asked. NEWSBOT_ROUNDS=200 runs the long form. The truth is what the vendor accepted, not what we wrote down.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20250303;
    private const int InARound = 3;

    /// <summary>Longer than a host keeps what it has taken.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_ROUNDS"), System.Globalization.CultureInfo.InvariantCulture, out var rounds) ? rounds : 30;

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new(A.Moment);
    private readonly Random _random = new(Seed);
    private int _unmarked;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Slack_which_can_be_asked_gets_everything_once()
    {
        await using var slack = await SlackDouble.StartAsync();
        await using var services = await OpenAsync(s => s.AddSlack(), new()
        {
            ["NewsBot:Slack:BotToken"] = SlackDouble.Token,
            ["NewsBot:Slack:SigningSecret"] = "8f14e45fceea167a5a36dedd4bea2543",
            ["NewsBot:Slack:ApiBase"] = slack.ApiBase.AbsoluteUri,
        });
        var channel = new ChatChannel(new($"slack:{SlackDouble.Team}"), "slack", "C0NEWSROOM");

        var kills = await DieAndGoOnAsync(services, channel);

        var arrived = slack.Standing.Select(p => p.DeliveryKey!).ToArray();
        Report("Slack", kills, arrived);
        Assert.True(kills > Rounds / 2);
        Assert.Empty(Keys().Except(arrived));
        Assert.Equal(arrived.Distinct(), arrived);
    }

    [Fact]
    public async Task Teams_which_cannot_be_asked_loses_nothing_and_every_double_is_counted()
    {
        await using var teams = await TeamsDouble.StartAsync(_clock);
        await using var services = await OpenAsync(s => s.AddTeams(), new()
        {
            ["NewsBot:Teams:AppId"] = BotServiceSigner.AppId,
            ["NewsBot:Teams:TenantId"] = TeamsDouble.Tenant,
            ["NewsBot:Teams:ClientSecret"] = TeamsDouble.Secret,
            ["NewsBot:Teams:LoginBase"] = teams.LoginBase.AbsoluteUri,
            ["NewsBot:Teams:AllowedServiceHosts:0"] = "127.0.0.1",
        });
        var channel = new ChatChannel(
            new($"teams:{TeamsDouble.Tenant}"), "teams",
            $$"""{"serviceUrl":"{{teams.ServiceUrl.TrimEnd('/')}}","conversation":"19:news@thread.tacv2","type":"channel"}""");

        var kills = await DieAndGoOnAsync(services, channel);

        var arrived = teams.Standing.Select(p => p.DeliveryKey!).ToArray();
        Report("Teams", kills, arrived);
        Assert.Empty(Keys().Except(arrived));
        var store = services.GetRequiredService<IDeliveryStore>();

        // A copy too many for each kill that fell between the acceptance and the mark, and for no other.
        Assert.True(_unmarked > 0);
        Assert.Equal(_unmarked, arrived.Length - arrived.Distinct().Count());
        foreach (var doubled in arrived.GroupBy(k => k).Where(g => g.Count() > 1))
        {
            Assert.True((await store.FindAsync(doubled.Key))!.MayBeDouble);
        }
    }

    /// <summary>Each round owes some posts and lets a host die at a random write of its own; the next one goes on when the lease is over.</summary>
    private async Task<int> DieAndGoOnAsync(ServiceProvider services, ChatChannel channel)
    {
        var store = services.GetRequiredService<IDeliveryStore>();
        var kills = 0;
        for (var round = 0; round < Rounds; round++)
        {
            await store.OweAsync([.. Enumerable.Range(0, InARound).Select(n => Owed(round, n, channel))]);
            var dying = new KilledStore(store, _random.Next(0, 2 * InARound));
            await RunAsync(Sender(services, dying), ticks: InARound + 1);
            kills += dying.IsDead ? 1 : 0;
            _unmarked += dying.AcceptedAndNotMarked;
            _clock.Advance(Lease + TimeSpan.FromSeconds(1));
        }

        for (var rest = 0; rest < 200 && (await store.CountAsync(A.Moment.AddDays(-1))).Owed > 0; rest++)
        {
            await RunAsync(Sender(services, store), ticks: 20);
            _clock.Advance(Lease + TimeSpan.FromSeconds(1));
        }

        Assert.Equal(0, (await store.CountAsync(A.Moment.AddDays(-1))).Owed);
        return kills;
    }

    private async Task RunAsync(DeliverySender sender, int ticks)
    {
        for (var tick = 0; tick < ticks; tick++)
        {
            try
            {
                await sender.SendOwedAsync();
            }
            catch (OperationCanceledException)
            {
                // Dead: what it does from here on is not kept.
                return;
            }

            _clock.Advance(TimeSpan.FromSeconds(2));
        }
    }

    private DeliverySender Sender(ServiceProvider services, IDeliveryStore store) => new(
        store, services.GetServices<ISurface>(), services.GetRequiredService<NoticeBoard>(), _clock, NullLogger<DeliverySender>.Instance);

    private async Task<ServiceProvider> OpenAsync(Action<IServiceCollection> vendor, Dictionary<string, string?> settings)
    {
        settings["NewsBot:Database"] = _folder.File("desk.db");
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Production });
        services.AddCore().AddStorage();
        vendor(services);
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrator>().MigrateAsync();
        return provider;
    }

    private static IEnumerable<string> Keys() => Enumerable.Range(0, Rounds).SelectMany(r => Enumerable.Range(0, InARound).Select(n => $"k/{r}/{n}"));

    private Delivery Owed(int round, int n, ChatChannel channel) => new()
    {
        Key = $"k/{round}/{n}",
        Kind = DeliveryKind.Alert,
        Channel = channel,
        Message = Message.Of($"News {n} of round {round}"),
        OwedAt = _clock.GetUtcNow(),
        NextTryAt = _clock.GetUtcNow(),
    };

    private void Report(string vendor, int kills, string[] arrived) => output.WriteLine(
        $"{vendor}: {Rounds} rounds, {kills} kills, owed {Rounds * InARound}, lost {Keys().Except(arrived).Count()}, copies too many {arrived.Length - arrived.Distinct().Count()} ({_unmarked} kills fell between acceptance and mark), seed {Seed}");
}
