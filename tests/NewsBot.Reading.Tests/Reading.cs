using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Feeds;
using NewsBot.Core.Stories;
using NewsBot.Reading.Fetching;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests;

/// <summary>The room as the host composes it, with its own settings.</summary>
internal sealed class Reading : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Reading(params ReadOnlySpan<(string Key, string Value)> settings)
        : this(null, settings)
    {
    }

    public Reading(IDialler? dialler, params ReadOnlySpan<(string Key, string Value)> settings)
    {
        var all = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
        {
            all[ReadingOptions.Section + ":" + key] = value;
        }

        var services = new ServiceCollection();
        if (dialler is not null)
        {
            services.AddSingleton(dialler);
        }

        _services = services
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .AddLogging()
            .AddReading()
            .BuildServiceProvider();
    }

    public IFeedReader Feeds => _services.GetRequiredService<IFeedReader>();

    public IPageReader Pages => _services.GetRequiredService<IPageReader>();

    public IFeedFinder Finder => _services.GetRequiredService<IFeedFinder>();

    public SafeHttp Http => _services.GetRequiredService<SafeHttp>();

    public AllowedHosts Allowed => _services.GetRequiredService<AllowedHosts>();

    /// <summary>A room that may ask that server.</summary>
    public static Reading Allowing(LoopbackServer server, params ReadOnlySpan<(string Key, string Value)> settings)
    {
        var reading = new Reading(settings);
        reading.Allowed.Allow(server.Address);
        return reading;
    }

    public static Feed Feed(Uri url, FeedValidators? validators = null) =>
        new() { Id = new(1), Name = "Harbour Echo", Url = url, Validators = validators ?? FeedValidators.None };

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
