using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests;

/// <summary>The Teams room in a real web host on loopback, with Microsoft's double on the other side.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TeamsHost(WebApplication app, TeamsDouble teams, ManualClock clock)
    {
        _app = app;
        Teams = teams;
        Clock = clock;
    }

    public TeamsDouble Teams { get; }

    public ManualClock Clock { get; }

    public HttpClient Http { get; } = new();

    public Uri Endpoint { get; private set; } = null!;

    public EchoConversation Conversation => (EchoConversation)_app.Services.GetRequiredService<IConversation>();

    public ISurface Surface => _app.Services.GetRequiredService<ISurface>();

    public static async Task<TeamsHost> StartAsync(params (string Key, string? Value)[] settings)
    {
        var clock = new ManualClock(A.Moment);
        var teams = await TeamsDouble.StartAsync(clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        (string Key, string? Value)[] usual =
        [
            ("AppId", BotServiceSigner.AppId), ("TenantId", TeamsDouble.Tenant), ("ClientSecret", TeamsDouble.Secret),
            ("LoginBase", teams.LoginBase.AbsoluteUri), ("AllowedServiceHosts:0", "127.0.0.1"),
        ];
        builder.Configuration.AddInMemoryCollection(settings.UnionBy(usual, s => s.Key).ToDictionary(s => $"{TeamsOptions.Section}:{s.Key}", s => s.Value));
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IConversation, EchoConversation>().AddTeams();
        var host = new TeamsHost(builder.Build(), teams, clock);
        host._app.MapTeams();
        await host._app.StartAsync();
        var address = host._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        host.Endpoint = new(new Uri(address), TeamsEndpoints.Messages);
        return host;
    }

    /// <summary>Posts a body with a token that holds, or with the one given.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Teams.Signer.Token(Teams.ServiceUrl));
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
