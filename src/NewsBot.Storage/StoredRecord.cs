using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Versions;
using NewsBot.Storage.Digests;
using NewsBot.Storage.Feeds;
using NewsBot.Storage.Ledger;
using NewsBot.Storage.Rulings;
using NewsBot.Storage.Sqlite;
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
        Ledger = new LedgerStore(database);
        Rulings = new RulingStore(database);
        Versions = new VersionStore(database);
        Feeds = new FeedStore(database);
        Digests = new DigestStore(database);
    }

    public IStoryStore Stories { get; }

    public ILedgerStore Ledger { get; }

    public IRulingStore Rulings { get; }

    public IVersionStore Versions { get; }

    public IFeedStore Feeds { get; }

    public IDigestStore Digests { get; }

    /// <summary>Opens the file at <paramref name="path"/>, made or brought up to date first.</summary>
    /// <exception cref="StorageException">The path cannot be used.</exception>
    public static async Task<StoredRecord> OpenAsync(string path, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        if (StorageOptionsValidator.Problem(path) is { } problem)
        {
            throw new StorageException(problem);
        }

        var database = new SqliteDatabase(Path.GetFullPath(path));
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

    /// <summary>Lets go of the file.</summary>
    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }
}
