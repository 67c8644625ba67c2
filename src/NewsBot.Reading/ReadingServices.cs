using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Core.Stories;
using NewsBot.Reading.Articles;
using NewsBot.Reading.Discovery;
using NewsBot.Reading.Fetching;
using NewsBot.Reading.WebSub;

namespace NewsBot.Reading;

public static class ReadingServices
{
    /// <summary>Adds the readers of feeds and pages. Settings: <see cref="ReadingOptions"/>, checked at the start.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ReadingOptions>().BindConfiguration(ReadingOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReadingOptions>, ReadingHostsValidator>());
        services.TryAddSingleton<AllowedHosts>();
        services.TryAddSingleton<DomainTurns>();
        services.TryAddSingleton<IDialler, SystemDialler>();
        services.TryAddSingleton<SafeHttp>();
        services.TryAddSingleton<RecentAnswers>();
        services.TryAddSingleton<FeedReader>();
        services.TryAddSingleton<IFeedReader>(s => s.GetRequiredService<FeedReader>());
        services.TryAddSingleton<IFeedFinder, FeedFinder>();
        services.TryAddSingleton<IPageReader, PageReader>();
        return services;
    }

    /// <summary>Adds the subscriber to hubs. Needs the stores and Core; off until <see cref="WebSubOptions.PublicAddress"/> is set.</summary>
    public static IServiceCollection AddWebSub(this IServiceCollection services)
    {
        services.AddOptions<WebSubOptions>().BindConfiguration(WebSubOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebSubOptions>, WebSubOptionsValidator>());
        services.TryAddSingleton(s => new HubSubscriber(
            s.GetRequiredService<IHubStore>(), s.GetRequiredService<SafeHttp>(), s.GetRequiredService<IOptions<WebSubOptions>>(),
            s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<HubSubscriber>>()));
        services.TryAddSingleton<IFeedPushes>(s => s.GetRequiredService<HubSubscriber>());
        services.TryAddSingleton<PushQueue>();
        services.AddHostedService(s => s.GetRequiredService<PushQueue>());
        return services;
    }
}
