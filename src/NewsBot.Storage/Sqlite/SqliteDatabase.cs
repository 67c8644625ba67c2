using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Storage.Sqlite;

/// <summary>
/// Opens transactions on the SQLite file. Readers never wait; a writer of another process is waited for.
/// </summary>
internal sealed class SqliteDatabase(string path) : Database
{
    // What a commit has acknowledged is on the disk (FULL). Five seconds of waiting in the engine are kinder than the provider's own naps.
    private const string Settings = "pragma busy_timeout = 5000; pragma synchronous = full; pragma foreign_keys = on;";

    // 64 MB for the pages that a writer touches: with SQLite's own 2 MB an import of thousands of stories is a quarter slower.
    private const string Room = "pragma cache_size = -65536;";

    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = 30 }.ToString();

    public override string Name => path;

    public override string Kind => "SQLite";

    public override IReadOnlyList<MigrationScript> Migrations { get; } = MigrationScript.All("Sqlite");

    public override IStorySearch Search { get; } = new SqliteStorySearch();

    public override string TablesSql => "select name from sqlite_master where type = 'table'";

    public override async Task PrepareAsync(Func<Session, Task> check, CancellationToken cancellationToken)
    {
        DatabaseFile.Prepare(path);
        await GuardAsync(
            async connection =>
            {
                await using (var transaction = connection.BeginTransaction(deferred: true))
                {
                    await check(new(connection, transaction, cancellationToken));
                }

                // Kept in the file from then on: readers do not wait for the writer. Not possible inside a transaction.
                return await connection.ExecuteAsync(new CommandDefinition("pragma journal_mode = wal", cancellationToken: cancellationToken));
            },
            cancellationToken);
    }

    public override async Task<IReadOnlyList<string>> ProblemsAsync(Session session, DateTimeOffset now) =>
        await session.FirstOrDefaultAsync<string>("pragma quick_check(1)") is "ok" ? [] : [SqliteProblems.Damaged(path)];

    protected override Task<T> ReadOnceAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken) => GuardAsync(
        async connection =>
        {
            await using var transaction = connection.BeginTransaction(deferred: true);
            return await read(new(connection, transaction, cancellationToken));
        },
        cancellationToken);

    protected override Task<T> WriteOnceAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellationToken) => GuardAsync(
        async connection =>
        {
            await connection.ExecuteAsync(new CommandDefinition(Room, cancellationToken: cancellationToken));

            // A transaction that turns from reading to writing half way can fail where one that says so at once only waits.
            await using var transaction = connection.BeginTransaction(deferred: false);
            var result = await write(new(connection, transaction, cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            return result;
        },
        cancellationToken);

    protected override void Close()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Runs something on a connection of the pool, outside any transaction, and puts what goes wrong into plain words.</summary>
    private async Task<T> GuardAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(Settings, cancellationToken: cancellationToken));
            return await work(connection);
        }
        catch (SqliteException problem) when (SqliteProblems.Explain(problem, path) is { } words)
        {
            // After a failed write to the disk nothing the open handles hold can be trusted: they are opened anew.
            SqliteConnection.ClearPool(connection);
            throw new StorageException(words, problem);
        }
    }
}
