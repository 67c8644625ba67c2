using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Core.Stories;
using NewsBot.Reading.Articles;
using NewsBot.Reading.Discovery;
using NewsBot.Reading.Fetching;

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
}
