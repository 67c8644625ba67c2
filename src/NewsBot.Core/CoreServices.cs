using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;

namespace NewsBot.Core;

/// <summary>Registers the rules and use cases of the field. Stores, readers and surfaces come from their own rooms.</summary>
public static class CoreServices
{
    public static IServiceCollection AddCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<LedgerOptions>().BindConfiguration(LedgerOptions.Section).ValidateOnStart();
        services.AddOptions<WatchOptions>().BindConfiguration(WatchOptions.Section).ValidateOnStart();
        services.AddOptions<DigestOptions>().BindConfiguration(DigestOptions.Section).ValidateOnStart();
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<LedgerOptions>, LedgerOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<WatchOptions>, WatchOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<DigestOptions>, DigestOptionsValidator>()]);
        services.TryAddSingleton<RecordGate>();
        services.TryAddSingleton<ReportSettler>();
        services.TryAddSingleton<StoryIntake>();
        services.TryAddSingleton<StoryFetcher>();
        services.TryAddSingleton<FeedWatcher>();
        services.TryAddSingleton<ILedger, StoredLedger>();
        services.TryAddSingleton<DigestBuilder>();
        services.TryAddSingleton<DigestPlanner>();
        services.TryAddSingleton<DeliverySender>();
        return services;
    }
}
