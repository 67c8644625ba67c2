using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol.Socket;
using NewsBot.Storage;
using NewsBot.Testing;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests;

/// <summary>The Slack room in a real web host on loopback, with Slack's double on the other side.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "8f14e45fceea167a5a36dedd4bea2543";

    private readonly WebApplication _app;

    private readonly TemporaryFolder _folder;

    private SlackHost(WebApplication app, SlackDouble slack, ManualClock clock, TemporaryFolder folder)
    {
        _app = app;
        _folder = folder;
        Slack = slack;
        Clock = clock;
        Signer = new(Secret, clock);
    }

    public SlackDouble Slack { get; }

    public ManualClock Clock { get; }

    public SlackSigner Signer { get; }

    public HttpClient Http { get; } = new();

    public Uri Address { get; private set; } = null!;

    public EchoConversation Conversation => (EchoConversation)_app.Services.GetRequiredService<IConversation>();

    public ISurface Surface => _app.Services.GetRequiredService<ISurface>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<SlackHost> StartAsync(params (string Key, string? Value)[] settings) =>
        await StartAsync(new ManualClock(A.Moment), settings);

    public static async Task<SlackHost> StartAsync(ManualClock clock, (string Key, string? Value)[] settings) =>
        await StartAsync(await SlackDouble.StartAsync(clock), clock, new(), new(), settings);

    public static async Task<SlackHost> StartAsync(SocketTimings timings, params (string Key, string? Value)[] settings)
    {
        var clock = new ManualClock(A.Moment);
        return await StartAsync(await SlackDouble.StartAsync(clock), clock, new(), timings, settings);
    }

    /// <summary>Another host on the same record, as after a restart.</summary>
    public async Task<SlackHost> RestartAsync(params (string Key, string? Value)[] settings)
    {
        await StopAsync();
        return await StartAsync(Slack, Clock, _folder, new(), settings);
    }

    private static async Task<SlackHost> StartAsync(SlackDouble slack, ManualClock clock, TemporaryFolder folder, SocketTimings timings, (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        (string Key, string? Value)[] usual = [("BotToken", SlackDouble.Token), ("SigningSecret", Secret), ("ApiBase", slack.ApiBase.AbsoluteUri)];
        builder.Configuration.AddInMemoryCollection(settings.UnionBy(usual, s => s.Key).ToDictionary(s => $"{SlackOptions.Section}:{s.Key}", s => s.Value));
        builder.Configuration["NewsBot:Database"] = folder.File("newsbot.db");
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new(folder.File("keys")));
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(timings).AddSingleton<IConversation, EchoConversation>().AddStorage().AddSlack();
        var host = new SlackHost(builder.Build(), slack, clock, folder);
        host._app.MapSlack();
        try
        {
            await host.Get<Migrator>().MigrateAsync();
            await host._app.StartAsync();
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        host.Address = new(host._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return host;
    }

    /// <summary>Moves the clock on, step by step, until something has come to pass.</summary>
    /// <param name="step">Seconds.</param>
    public async Task AdvanceUntilAsync(Func<bool> done, int atMostSeconds = 60, int step = 1)
    {
        for (var second = 0; second <= atMostSeconds; second += step)
        {
            for (var look = 0; look < 20; look++)
            {
                if (done())
                {
                    return;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }

            Clock.Advance(TimeSpan.FromSeconds(step));
        }

        Assert.Fail("It did not come to pass.");
    }

    /// <summary>Waits, the clock standing still, until something has come to pass.</summary>
    public static async Task UntilAsync(Func<bool> done)
    {
        for (var look = 0; look < 12_000 && !done(); look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        Assert.True(done());
    }

    /// <summary>As <see cref="UntilAsync(Func{bool})"/>, for what is looked up.</summary>
    public static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var look = 0; look < 2000; look++)
        {
            if (await done())
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        Assert.Fail("It did not come to pass.");
    }

    public Uri At(string path) => new(Address, path);

    public async Task<HttpResponseMessage> EventAsync(string json) => await Http.SendAsync(Signer.Json(At(SlackEndpoints.Events), json));

    public async Task<HttpResponseMessage> CommandAsync(string text, string trigger = "1.1", Uri? responseUrl = null, string user = "U0PERSON") =>
        await Http.SendAsync(Signer.Form(
            At(SlackEndpoints.Commands),
            ("team_id", SlackDouble.Team),
            ("channel_id", "C0NEWSROOM"),
            ("user_id", user),
            ("command", "/newsbot"),
            ("text", text),
            ("trigger_id", trigger),
            ("response_url", (responseUrl ?? Slack.ResponseUrl(trigger)).AbsoluteUri)));

    public async Task<HttpResponseMessage> PressAsync(string payload) =>
        await Http.SendAsync(Signer.Form(At(SlackEndpoints.Interactivity), ("payload", payload)));

    /// <summary>Stops the host; Slack and the record stay.</summary>
    public async Task StopAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Slack.DisposeAsync();
        _folder.Dispose();
    }
}
