using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Core;
using NewsBot.Core.Workspaces;
using NewsBot.Extraction;
using NewsBot.Storage;
using NewsBot.Testing;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests;

/// <summary>The Teams room in a real web host on loopback, with Microsoft's double on the other side.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private TeamsHost(WebApplication app, TeamsDouble teams, ManualClock clock, TemporaryFolder folder)
    {
        _folder = folder;
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

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static Task<TeamsHost> StartAsync(params (string Key, string? Value)[] settings) => StartAsync(Environments.Production, settings);

    public static async Task<TeamsHost> StartAsync(string environment, params (string Key, string? Value)[] settings)
    {
        var clock = new ManualClock(A.Moment);
        var teams = await TeamsDouble.StartAsync(clock);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();

        // The rooms that read the outside world are not here.
        builder.Host.UseDefaultServiceProvider(services => services.ValidateOnBuild = false);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        (string Key, string? Value)[] usual =
        [
            ("AppId", BotServiceSigner.AppId), ("TenantId", TeamsDouble.Tenant), ("ClientSecret", TeamsDouble.Secret),
            ("LoginBase", teams.LoginBase.AbsoluteUri), ("AllowedServiceHosts:0", "127.0.0.1"),
        ];
        var folder = new TemporaryFolder();
        builder.Configuration.AddInMemoryCollection([new("NewsBot:Database", folder.File("newsbot.db"))]);
        builder.Configuration.AddInMemoryCollection(settings.UnionBy(usual, s => s.Key).ToDictionary(s => $"{TeamsOptions.Section}:{s.Key}", s => s.Value));
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IConversation, EchoConversation>().AddCore().AddExtraction().AddStorage().AddTeams();
        var host = new TeamsHost(builder.Build(), teams, clock, folder);
        await host.Get<Migrator>().MigrateAsync();
        host._app.MapTeams();
        await host._app.StartAsync();
        var address = host._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        host.Endpoint = new(new Uri(address), TeamsEndpoints.Messages);
        return host;
    }

    /// <summary>Posts a body with a token that holds, or with the one given.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, string? token = null) => Teams.BringAsync(Http, Endpoint, body, token);

    /// <summary>Posts an invoke and reads its answer.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> InvokeAsync(string body)
    {
        using var response = await PostAsync(body);
        var text = await response.Content.ReadAsStringAsync();
        using var document = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        return (response.StatusCode, document.RootElement.Clone());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Teams.DisposeAsync();
        _folder.Dispose();
    }
}
