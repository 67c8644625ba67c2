using System.Globalization;
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
using NewsBot.Storage;
using NewsBot.Teams;
using NewsBot.Testing;
using NewsBot.Testing.Teams;

namespace NewsBot.Host.Tests.Sending;

/// <summary>One digest for many channels of one tenant, sent by hosts that die at random writes. NEWSBOT_CHANNELS=2000 runs the long form.</summary>
public sealed class BroadcastTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20250304;
    private const int MostKills = 5;

    private static readonly int Channels =
        int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_CHANNELS"), CultureInfo.InvariantCulture, out var channels) ? channels : 120;

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new(A.Moment);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_goes_on_after_every_kill_reaches_every_channel_and_stays_within_the_limits()
    {
        await using var teams = await TeamsDouble.StartAsync(_clock);
        await using var services = await OpenAsync(teams);
        var store = services.GetRequiredService<IDeliveryStore>();
        var random = new Random(Seed);
        await store.OweAsync([.. Enumerable.Range(0, Channels).Select(n => Owed(n, teams))]);
        var (kills, unmarked) = (0, 0);
        while ((await store.CountAsync(A.Moment.AddDays(-1))).Owed > 0)
        {
            var dying = new KilledStore(store, kills < MostKills ? random.Next(1, Channels / 2) : int.MaxValue);
            await RunAsync(services, dying);
            kills += dying.IsDead ? 1 : 0;
            unmarked += dying.AcceptedAndNotMarked;
            _clock.Advance(TimeSpan.FromMinutes(3));
        }

        var arrived = teams.Standing.Select(p => (p.Conversation, p.DeliveryKey!)).ToArray();
        output.WriteLine($"{Channels} channels, {kills} kills, {arrived.Length - Channels} copies too many ({unmarked} fell between acceptance and mark), {teams.Throttled} turned away, seed {Seed}");
        Assert.True(kills > 0);
        Assert.Equal(Channels, arrived.Select(a => a.Conversation).Distinct().Count());
        Assert.Equal(unmarked, arrived.Length - Channels);
        Assert.Equal(0, teams.Throttled);
    }

    private async Task RunAsync(ServiceProvider services, KilledStore store)
    {
        var sender = new DeliverySender(
            store, services.GetServices<ISurface>(), services.GetRequiredService<NoticeBoard>(), _clock, NullLogger<DeliverySender>.Instance);
        try
        {
            while (!store.IsDead && (await store.CountAsync(A.Moment.AddDays(-1))).Owed > 0)
            {
                await sender.SendOwedAsync();
                _clock.Advance(TimeSpan.FromSeconds(1));
            }
        }
        catch (OperationCanceledException)
        {
            // Dead: what it does from here on is not kept.
        }
    }

    private async Task<ServiceProvider> OpenAsync(TeamsDouble teams)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["NewsBot:Database"] = _folder.File("desk.db"),
            ["NewsBot:Teams:AppId"] = BotServiceSigner.AppId,
            ["NewsBot:Teams:TenantId"] = TeamsDouble.Tenant,
            ["NewsBot:Teams:ClientSecret"] = TeamsDouble.Secret,
            ["NewsBot:Teams:LoginBase"] = teams.LoginBase.AbsoluteUri,
            ["NewsBot:Teams:AllowedServiceHosts:0"] = "127.0.0.1",
        }).Build());
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Production });
        services.AddCore().AddStorage().AddTeams();
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrator>().MigrateAsync();
        return provider;
    }

    private Delivery Owed(int n, TeamsDouble teams)
    {
        teams.Conversations.Add($"19:desk{n}@thread.tacv2");
        return new()
        {
            Key = $"digest/{n}",
            Kind = DeliveryKind.Alert,
            Channel = new(
                new($"teams:{TeamsDouble.Tenant}"), "teams",
                $$"""{"serviceUrl":"{{teams.ServiceUrl.TrimEnd('/')}}","conversation":"19:desk{{n}}@thread.tacv2","type":"channel"}"""),
            Message = Message.Of($"News for channel {n}"),
            OwedAt = _clock.GetUtcNow(),
            NextTryAt = _clock.GetUtcNow(),
        };
    }
}
