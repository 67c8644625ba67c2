using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces;
using NewsBot.Host.Cli;
using NewsBot.Host.Jobs;
using NewsBot.Host.Terminal;
using NewsBot.Reading;
using NewsBot.Reading.WebSub;
using NewsBot.Slack;
using NewsBot.Storage;
using NewsBot.Teams;
using NewsBot.Web;
using NewsBot.Web.Newswire;

namespace NewsBot.Host.Start;

/// <summary>The host: one process that watches, schedules, listens and answers until it is stopped.</summary>
internal static class NewsBotHost
{
    public const string DefaultUrls = "http://localhost:5080";

    private const int MaxRequestBytes = 1024 * 1024;

    public static async Task<int> RunAsync(string? settings, string? database, string? urls, CancellationToken cancellationToken)
    {
        await using var app = Build(settings, database, urls);
        // Before anything is made of them, so that all faults of the settings are told at once.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception fault) when (PortFault(fault) is { } words)
        {
            throw new PlainError(words, fault);
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return Environment.ExitCode;
    }

    private static WebApplication Build(string? settings, string? database, string? urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddNewsBotSettings(settings, database);
        builder.WebHost.UseUrls(urls ?? builder.Configuration["URLS"] ?? DefaultUrls);
        if (builder.Configuration["AllowedHosts"] is null)
        {
            // A name that an attacker points at this machine must not reach the page (DNS rebinding). A public name is stated in the settings.
            builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.Limits.MaxConcurrentConnections = 500;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Logging.AddCalmConsole(builder.Configuration);
        builder.Services.AddProtectionKeys(builder.Configuration).AddRooms().AddWebSub().AddSlack().AddTeams().AddWeb().AddJobs().AddTelemetry();
        builder.Services.AddSingleton<ISurface, TerminalSurface>();
        builder.Services.AddSingleton<Watchlist>();
        builder.Services.AddSingleton<ISetupCheck, SetupCheck>();
        builder.Services.AddHostedService<Opening>();
        builder.Services.AddHostedService<TerminalChat>();

        var app = builder.Build();
        app.UseProxies();
        app.UseSecureHeaders();
        app.MapWeb();
        app.MapSampleNewswire();
        app.MapSlack();
        app.MapTeams();
        app.MapWebSub();
        return app;
    }

    private static string? PortFault(Exception fault) => fault switch
    {
        IOException { InnerException: AddressInUseException } =>
            $"{fault.Message} Stop the other program, or choose another address: newsbot --urls http://localhost:5081",
        IOException or SocketException or FormatException or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            $"NewsBot cannot listen on that address: {fault.Message} Choose another one with --urls.",
        _ => null,
    };
}
