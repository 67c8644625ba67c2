using NewsBot.Core.Ledger;
using NewsBot.Storage.Postgres;
using NewsBot.Storage.Sqlite;

namespace NewsBot.Storage;

/// <summary>
/// Where the record is kept. The stores are written once, in SQL that SQLite and PostgreSQL both speak; this is what differs. Whoever
/// writes is alone in it, on either database: what a writer has read stays true until it is done.
/// </summary>
internal abstract class Database : IRecordTurn, IDisposable
{
    private readonly WriterLine _line = new();
    private readonly AsyncLocal<Session?> _turn = new();

    /// <summary>How messages call it: never with a password.</summary>
    public abstract string Name { get; }

    /// <summary>SQLite or PostgreSQL.</summary>
    public abstract string Kind { get; }

    /// <summary>The steps of the schema, in order.</summary>
    public abstract IReadOnlyList<MigrationScript> Migrations { get; }

    /// <summary>The index of words over the stories.</summary>
    public abstract IStorySearch Search { get; }

    /// <summary>Lists the tables there are, ours or not.</summary>
    public abstract string TablesSql { get; }

    /// <param name="setting">As <see cref="StorageOptions.Database"/>, and found right by <see cref="StorageOptionsValidator"/>.</param>
    public static Database At(string setting) => PostgresAddress.IsOne(setting)
        ? new PostgresDatabase(PostgresAddress.Read(setting)!)
        : new SqliteDatabase(Path.GetFullPath(setting));

    /// <summary>Reads what is of one moment. Never waits for a writer.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken) =>
        _turn.Value is { } session ? await read(session) : await ReadOnceAsync(read, cancellationToken);

    /// <summary>Writes whole or not at all.</summary>
    /// <param name="isUrgent">Somebody waits for it outside: at most one other writer goes before it.</param>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellationToken, bool isUrgent = false)
    {
        if (_turn.Value is { } session)
        {
            return await write(session);
        }

        // The writers of one process stand in one line here, so that they wait neither for the lock of the file nor with a connection each.
        await _line.EnterAsync(isUrgent, cancellationToken);
        try
        {
            return await WriteOnceAsync(write, cancellationToken);
        }
        finally
        {
            _line.Leave();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public Task<T> AloneAsync<T>(
        DateTimeOffset now, Func<DateTimeOffset, Task<T>> work, CancellationToken cancellationToken = default) => WriteAsync(
            async session =>
            {
                // Seen by all that this calls, and by nobody else: their reading and writing joins this transaction.
                _turn.Value = session;
                var moment = await MomentAsync(session, now);
                var result = await work(moment);
                await KeepMomentAsync(session, moment);
                return result;
            },
            cancellationToken);

    /// <summary>Makes ready for the first step of the schema. Nothing is changed where <paramref name="check"/> throws.</summary>
    public abstract Task PrepareAsync(Func<Session, Task> check, CancellationToken cancellationToken);

    /// <summary>What is wrong though the database can be used, in plain words.</summary>
    public abstract Task<IReadOnlyList<string>> ProblemsAsync(Session session, DateTimeOffset now);

    public void Dispose() => Close();

    protected abstract Task<T> ReadOnceAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken);

    protected abstract Task<T> WriteOnceAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>Now, or a little later where another host's clock was ahead.</summary>
    protected virtual Task<DateTimeOffset> MomentAsync(Session session, DateTimeOffset now) => Task.FromResult(now);

    /// <summary>Remembers, for all hosts, the moment at which something was written.</summary>
    protected virtual Task KeepMomentAsync(Session session, DateTimeOffset moment) => Task.CompletedTask;

    protected abstract void Close();
}
