using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Alerts;
using NewsBot.Core.Commands;
using NewsBot.Core.Corrections;
using NewsBot.Core.Counts;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Figures.Register;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Milestones;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Notices;
using NewsBot.Core.Published;
using NewsBot.Core.Questions;
using NewsBot.Core.Reviews;
using NewsBot.Core.Search;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Origins;
using NewsBot.Core.Stories.Versions;
using NewsBot.Core.Workspaces;

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
        services.AddOptions<RegisterOptions>().BindConfiguration(RegisterOptions.Section).ValidateOnStart();
        services.AddOptions<OriginOptions>().BindConfiguration(OriginOptions.Section).ValidateOnStart();
        services.AddOptions<AlertOptions>().BindConfiguration(AlertOptions.Section).ValidateOnStart();
        services.AddOptions<NoticeOptions>().BindConfiguration(NoticeOptions.Section).ValidateOnStart();
        services.AddOptions<PublishedOptions>().BindConfiguration(PublishedOptions.Section).ValidateOnStart();
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<AlertOptions>, AlertOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<NoticeOptions>, NoticeOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<PublishedOptions>, PublishedOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<RegisterOptions>, RegisterOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<OriginOptions>, OriginOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<LedgerOptions>, LedgerOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<WatchOptions>, WatchOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<DigestOptions>, DigestOptionsValidator>()]);
        services.TryAddSingleton(s => OfficeRegister.With(s.GetRequiredService<IOptions<RegisterOptions>>().Value.Figures));
        services.TryAddSingleton(s => new Rosters([.. s.GetRequiredService<IOptions<RegisterOptions>>().Value.Rosters.Select(r => r.Roster)]));
        services.TryAddSingleton<CallerProfiles>();
        services.TryAddSingleton<MilestoneFinder>();
        services.TryAddSingleton<RecordGate>();
        services.TryAddSingleton<ReportSettler>();
        services.TryAddSingleton<OriginFinder>();
        services.TryAddSingleton<StoryIntake>();
        services.TryAddSingleton<StoryFetcher>();
        services.TryAddSingleton<VersionIntake>();
        services.TryAddSingleton<StoryWatcher>();
        services.TryAddSingleton<FeedTaker>();
        services.TryAddSingleton<FeedWatcher>();
        services.TryAddSingleton<FeedDesk>();
        services.TryAddSingleton<RulingBooks>();
        services.TryAddSingleton<ILedger, StoredLedger>();
        services.TryAddSingleton<RulingDesk>();
        services.TryAddSingleton<PublishedRecords>();
        services.TryAddSingleton<DigestBuilder>();
        services.TryAddSingleton<DigestWriter>();
        services.TryAddSingleton<DigestPlanner>();
        services.TryAddSingleton<ReviewPlanner>();
        services.TryAddSingleton<ReviewDesk>();
        services.TryAddSingleton<AlertPlanner>();
        services.TryAddSingleton<CorrectionPlanner>();
        services.TryAddSingleton<AskerMemory>();
        services.TryAddSingleton<NoticeBoard>();
        services.TryAddSingleton<NoticePlanner>();
        services.TryAddSingleton<DeliverySender>();
        return services.AddConversation();
    }

    /// <summary>Questions and commands behind <see cref="IConversation"/>.</summary>
    private static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddOptions<CommandOptions>().BindConfiguration(CommandOptions.Section);
        services.AddOptions<QuestionOptions>().BindConfiguration(QuestionOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QuestionOptions>, QuestionOptionsValidator>());
        services.TryAddSingleton<AskedMemory>();
        services.TryAddSingleton<Answerer>();
        services.TryAddSingleton<ExpectedVolumes>();
        services.TryAddSingleton<ChannelStages>();
        services.TryAddSingleton<ReviewPlaces>();
        services.TryAddSingleton<EntryLister>();
        services.TryAddSingleton<RecordSearch>();
        services.TryAddSingleton<TargetNames>();
        services.TryAddSingleton<PastedText>();
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<ICommandHandler, AskCommands>(),
            ServiceDescriptor.Singleton<ICommandHandler, TimelineCommand>(),
            ServiceDescriptor.Singleton<ICommandHandler, NotCommand>(),
            ServiceDescriptor.Singleton<ICommandHandler, ExportCommand>(),
            ServiceDescriptor.Singleton<ICommandHandler, ImportCommand>(),
            ServiceDescriptor.Singleton<ICommandHandler, FollowCommands>(),
            ServiceDescriptor.Singleton<ICommandHandler, OrderCommands>(),
            ServiceDescriptor.Singleton<ICommandHandler, DraftCommands>(),
            ServiceDescriptor.Singleton<ICommandHandler, NotifyCommand>(),
            ServiceDescriptor.Singleton<ICommandHandler, PreviewCommands>(),
            ServiceDescriptor.Singleton<ICommandHandler, FeedCommand>(),
            ServiceDescriptor.Singleton<ICommandHandler, RulingCommands>(),
            ServiceDescriptor.Singleton<ICommandHandler, QueueCommand>(),
            ServiceDescriptor.Singleton<ICommandHandler, StatusCommand>(),
            ServiceDescriptor.Singleton<ICommandHandler, WhyCommand>(),
            ServiceDescriptor.Singleton<ICommandHandler, HelpCommand>()]);
        services.TryAddSingleton<IConversation, Conversation>();
        return services;
    }
}
