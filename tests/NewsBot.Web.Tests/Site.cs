using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;
using NewsBot.Extraction;
using NewsBot.Storage;
using NewsBot.Testing;
using NewsBot.Web.Newswire;
using NewsBot.Web.SignIn;

namespace NewsBot.Web.Tests;

/// <summary>The page on a real server on loopback, over a real database of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>The setting that names the folder of the keys of its cookies; default: one of its own.</summary>
    public const string Keys = "Test:Keys";

    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private Site(TemporaryFolder folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
    }

    public TimeProvider Clock => Services.GetRequiredService<TimeProvider>();

    public EchoingConversation Conversation => (EchoingConversation)Services.GetRequiredService<IConversation>();

    public required HttpClient Browser { get; init; }

    public IServiceProvider Services => _app.Services;

    public static Task<Site> StartAsync(params (string Key, string Value)[] settings) => StartAsync(talks: false, settings);

    /// <param name="talks">Whether the real conversation answers; else what is said comes back.</param>
    public static async Task<Site> StartAsync(bool talks, params (string Key, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings
            .Append(("NewsBot:Published:FreshFor", "00:00:00"))
            .Append(("NewsBot:Database", folder.File("newsbot.db")))
            .DistinctBy(s => s.Item1)
            .Select(s => KeyValuePair.Create(s.Item1, (string?)s.Item2)));
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<TimeProvider>(new ManualClock(A.Moment));
        if (!talks)
        {
            builder.Services.AddSingleton<IConversation, EchoingConversation>();
        }

        builder.Services.AddDataProtection().SetApplicationName("NewsBot").PersistKeysToFileSystem(new(builder.Configuration[Keys] ?? folder.File("keys")));
        builder.Services.AddExtraction().AddStorage().AddCore().AddWeb();
        var app = builder.Build();
        app.UseProxies();
        app.UseSecureHeaders();
        app.MapWeb();
        app.MapSampleNewswire();
        await app.Services.GetRequiredService<Migrator>().MigrateAsync();
        await app.StartAsync();
        if (talks)
        {
            // What cannot be made must fail here, and not as a page that says so.
            app.Services.GetRequiredService<IConversation>();
        }

        app.Services.GetRequiredService<OneTimeLink>().Issue(new(app.Urls.Single()));
        return new(folder, app) { Browser = new() { BaseAddress = new(app.Urls.Single()) } };
    }

    /// <summary>Puts a story with these calls into the record.</summary>
    public Task RecordAsync(Story story, params ResignationCall[] calls) => RecordAsync(story, new StoryReading(calls, [], []));

    public async Task RecordAsync(Story story, StoryReading reading)
    {
        var settlement = await Services.GetRequiredService<ReportSettler>().SettleAsync(story, reading);
        Assert.True(await Services.GetRequiredService<ILedgerStore>().RecordAsync(settlement));
    }

    public Task<string> ReadAsync(string path) => Browser.GetStringAsync(path);

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
