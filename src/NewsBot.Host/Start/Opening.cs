using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Host.Cli;
using NewsBot.Host.Jobs;
using NewsBot.Host.Terminal;
using NewsBot.Storage;
using NewsBot.Web.SignIn;

namespace NewsBot.Host.Start;

/// <summary>What happens once the host listens: the list of feeds, the terminal's standing order, a greeting, and then the schedules.</summary>
internal sealed class Opening(
    IServer server,
    IHostApplicationLifetime lifetime,
    Watchlist watchlist,
    IFeedStore feeds,
    IDigestStore digests,
    IOptions<DigestOptions> digestOptions,
    Migrator migrator,
    DigestPlanner planner,
    DeliverySender sender,
    Schedules schedules,
    OneTimeLink link,
    IHostEnvironment environment,
    TimeProvider clock) : BackgroundService
{
    /// <summary>What is on its way is marked as sent, so that the next start need not look for it.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await sender.FinishAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ListeningAsync(stoppingToken);
            await OpenAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // Stopped before it was open: nothing was begun.
        }
        catch (StorageException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            Environment.ExitCode = ExitCode.NotDone;
            lifetime.StopApplication();
        }
    }

    private async Task OpenAsync(CancellationToken stoppingToken)
    {
        var own = OwnAddress();
        await watchlist.PrepareAsync(own, stoppingToken);
        var next = "Digests go to the channels that follow somebody.";
        if (!watchlist.HasChat)
        {
            var order = await digests.SubscribeAsync(
                TerminalSurface.Channel,
                target: null,
                digestOptions.Value.Times,
                digestOptions.Value.WhenEmpty == "say",
                clock.GetUtcNow(),
                cancellationToken: stoppingToken);
            planner.CatchUp(TerminalSurface.Channel);
            next = order.ToldUntil is null
                ? "The first digest comes as soon as the feeds have been read."
                : "What is new since the last digest comes as soon as the feeds have been read.";
        }

        Greeting.Write(own, DeskLink(own), (await feeds.ListAsync(stoppingToken)).Count, migrator.Database, watchlist.ServesSample, next);
        await schedules.StartAsync(stoppingToken);
    }

    private async Task ListeningAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var first = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    /// <summary>The way into the desk, for whoever sees the terminal. A service's output goes into logs that others read: there it is not printed.</summary>
    private Uri? DeskLink(Uri own) =>
        (environment.IsDevelopment() || !Console.IsOutputRedirected) && Addresses().All(a => Uri.TryCreate(a, UriKind.Absolute, out var address) && address.IsLoopback)
            ? link.Issue(own)
            : null;

    private ICollection<string> Addresses() => server.Features.Get<IServerAddressesFeature>()!.Addresses;

    private Uri OwnAddress()
    {
        var address = new Uri(Addresses().First().Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal));
        return address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "localhost" }.Uri : address;
    }
}
