using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Storage.Sqlite;

/// <summary>
/// Opens transactions on the SQLite file. Readers never wait; writers of this process stand in one line, so that none of them meets
/// "database is locked". A writer of another process is waited for.
/// </summary>
internal sealed class Database(string path) : IDisposable
{
    // What a commit has acknowledged is on the disk (FULL). Five seconds of waiting in the engine are kinder than the provider's own naps.
    private const string Settings = "pragma busy_timeout = 5000; pragma synchronous = full; pragma foreign_keys = on;";

    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = 30 }.ToString();

    public string Path => path;

    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken) =>
        await GuardAsync(
            async connection =>
            {
                await using var transaction = connection.BeginTransaction(deferred: true);
                return await read(new(connection, transaction, cancellationToken));
            },
            cancellationToken);

    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            return await GuardAsync(
                async connection =>
                {
                    // A transaction that turns from reading to writing half way can fail where one that says so at once only waits.
                    await using var transaction = connection.BeginTransaction(deferred: false);
                    var result = await write(new(connection, transaction, cancellationToken));
                    await transaction.CommitAsync(cancellationToken);
                    return result;
                },
                cancellationToken);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Runs something on a connection of the pool, outside any transaction, and puts what goes wrong into plain words.</summary>
    public async Task<T> GuardAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellationToken)
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

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
    }
}
