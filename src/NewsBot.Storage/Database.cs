namespace NewsBot.Storage;

/// <summary>
/// Where the record is kept. The stores are written once, in SQL that SQLite and PostgreSQL both speak; this is what differs. Whoever
/// writes is alone in it, on either database: what a writer has read stays true until it is done.
/// </summary>
internal abstract class Database : IDisposable
{
    /// <summary>How messages call it: never with a password.</summary>
    public abstract string Name { get; }

    /// <summary>The steps of the schema, in order.</summary>
    public abstract IReadOnlyList<MigrationScript> Migrations { get; }

    /// <summary>The index of words over the stories.</summary>
    public abstract IStorySearch Search { get; }

    /// <summary>Lists the tables there are, ours or not.</summary>
    public abstract string TablesSql { get; }

    /// <summary>Reads what is of one moment. Never waits for a writer.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public abstract Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Writes whole or not at all.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public abstract Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>Makes ready for the first step of the schema. Nothing is changed where <paramref name="check"/> throws.</summary>
    public abstract Task PrepareAsync(Func<Session, Task> check, CancellationToken cancellationToken);

    public abstract void Dispose();
}
