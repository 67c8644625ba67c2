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

/// <summary>The record, opened without a container.</summary>
/// <example><c>await using var record = await StoredRecord.OpenAsync(path);</c></example>
public sealed class StoredRecord : IAsyncDisposable
{
    private readonly Database _database;

    private StoredRecord(Database database)
    {
        _database = database;
        Stories = new StoryStore(database);
        Origins = new OriginStore(database);
        Ledger = new LedgerStore(database);
        Rulings = new RulingStore(database);
        Versions = new VersionStore(database);
        Feeds = new FeedStore(database);
        FeedNotices = new FeedNoticeStore(database);
        Hubs = new HubStore(database);
        Digests = new DigestStore(database);
        Asked = new AskedStore(database);
        Inbox = new InboxStore(database);
        Installations = new InstallationStore(database);
        Places = new ChatPlaceStore(database);
        Deliveries = new DeliveryStore(database);
        Reviews = new ReviewStore(database);
        Notices = new NoticeStore(database);
        Corrections = new CorrectionStore(database);
    }

    public IStoryStore Stories { get; }

    public IOriginStore Origins { get; }

    public ILedgerStore Ledger { get; }

    public IRulingStore Rulings { get; }

    public IVersionStore Versions { get; }

    public IFeedStore Feeds { get; }

    public IAdminNotices FeedNotices { get; }

    public IHubStore Hubs { get; }

    public IDigestStore Digests { get; }

    public IAskedStore Asked { get; }

    public IInboxStore Inbox { get; }

    public IInstallationStore Installations { get; }

    public IChatPlaceStore Places { get; }

    public IDeliveryStore Deliveries { get; }

    public IReviewStore Reviews { get; }

    public INoticeStore Notices { get; }

    public ICorrectionStore Corrections { get; }

    public IRecordTurn Turn => _database;

    /// <summary>Opens the record, made or brought up to date first.</summary>
    /// <param name="setting">As <see cref="StorageOptions.Database"/>.</param>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static async Task<StoredRecord> OpenAsync(
        string setting, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        if (StorageOptionsValidator.Problem(setting) is { } problem)
        {
            throw new StorageException(problem);
        }

        var database = Database.At(setting);
        try
        {
            await new Migrator(database, clock ?? TimeProvider.System).MigrateAsync(cancellationToken);
            return new(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Lets go of the database.</summary>
    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }
}
