using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Corrections;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Notices;
using NewsBot.Core.Questions;
using NewsBot.Core.Reviews;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Origins;
using NewsBot.Core.Stories.Versions;
using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Core.Workspaces.Places;
using NewsBot.Storage.Corrections;
using NewsBot.Storage.Deliveries;
using NewsBot.Storage.Digests;
using NewsBot.Storage.Feeds;
using NewsBot.Storage.Inbox;
using NewsBot.Storage.Installations;
using NewsBot.Storage.Ledger;
using NewsBot.Storage.Notices;
using NewsBot.Storage.Places;
using NewsBot.Storage.Questions;
using NewsBot.Storage.Reviews;
using NewsBot.Storage.Rulings;
using NewsBot.Storage.Stories;
using NewsBot.Storage.Versions;

namespace NewsBot.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// The stores over one database, and the <see cref="Migrator"/> that must have run before they are used. Settings are taken from
    /// the configuration where there is one.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>()
            .Configure<IServiceProvider>((options, provider) =>
                provider.GetService<IConfiguration>()?.GetSection(StorageOptions.Section).Bind(options))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddSingleton(p => Database.At(p.GetRequiredService<IOptions<StorageOptions>>().Value.Database));
        services.TryAddSingleton<IRecordTurn>(p => p.GetRequiredService<Database>());
        services.TryAddSingleton(p => new Migrator(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IStoryStore, StoryStore>();
        services.TryAddSingleton<IOriginStore, OriginStore>();
        services.TryAddSingleton<ILedgerStore, LedgerStore>();
        services.TryAddSingleton<IRulingStore, RulingStore>();
        services.TryAddSingleton<IVersionStore, VersionStore>();
        services.TryAddSingleton<IFeedStore, FeedStore>();
        services.TryAddSingleton<IAdminNotices, FeedNoticeStore>();
        services.TryAddSingleton<IHubStore, HubStore>();
        services.TryAddSingleton<IDigestStore, DigestStore>();
        services.TryAddSingleton<IAskedStore, AskedStore>();
        services.TryAddSingleton<IInboxStore, InboxStore>();
        services.TryAddSingleton<IInstallationStore, InstallationStore>();
        services.TryAddSingleton<IChatPlaceStore, ChatPlaceStore>();
        services.TryAddSingleton<IDeliveryStore, DeliveryStore>();
        services.TryAddSingleton<IReviewStore, ReviewStore>();
        services.TryAddSingleton<INoticeStore, NoticeStore>();
        services.TryAddSingleton<ICorrectionStore, CorrectionStore>();
        return services;
    }
}
