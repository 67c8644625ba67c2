using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests;

/// <summary>The Slack room in a real web host on loopback, with Slack's double on the other side.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "8f14e45fceea167a5a36dedd4bea2543";

    private readonly WebApplication _app;

    private SlackHost(WebApplication app, SlackDouble slack, ManualClock clock)
    {
        _app = app;
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

    public static async Task<SlackHost> StartAsync(params (string Key, string? Value)[] settings)
    {
        var slack = await SlackDouble.StartAsync();
        var clock = new ManualClock(A.Moment);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        (string Key, string? Value)[] usual = [("BotToken", SlackDouble.Token), ("SigningSecret", Secret), ("ApiBase", slack.ApiBase.AbsoluteUri)];
        builder.Configuration.AddInMemoryCollection(settings.UnionBy(usual, s => s.Key).ToDictionary(s => $"{SlackOptions.Section}:{s.Key}", s => s.Value));
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IConversation, EchoConversation>().AddSlack();
        var host = new SlackHost(builder.Build(), slack, clock);
        host._app.MapSlack();
        await host._app.StartAsync();
        host.Address = new(host._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return host;
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

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
