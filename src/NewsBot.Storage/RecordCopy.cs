using NewsBot.Storage.Postgres;

namespace NewsBot.Storage;

/// <summary>Moves a desk from SQLite to PostgreSQL.</summary>
public static class RecordCopy
{
    /// <summary>
    /// Brings both databases up to this program's version and copies every row, in one transaction: all of the record arrives, counted table
    /// by table, or nothing does. The SQLite file stays; what is written to it in the meantime is not copied.
    /// </summary>
    /// <param name="from">The path of the SQLite file.</param>
    /// <param name="to">The address of an empty PostgreSQL database.</param>
    /// <exception cref="StorageException">
    /// It is another direction, a database cannot be used, or the PostgreSQL database holds something already.
    /// </exception>
    public static async Task<IReadOnlyList<CopiedTable>> CopyAsync(
        string from, string to, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        if ((StorageOptionsValidator.Problem(from) ?? StorageOptionsValidator.Problem(to)) is { } problem)
        {
            throw new StorageException(problem);
        }

        if (PostgresAddress.IsOne(from) || !PostgresAddress.IsOne(to))
        {
            throw new StorageException(
                "A record is copied from SQLite to PostgreSQL and no other way: the record must be the path of a SQLite file, "
                + "and it goes to postgres://user:password@host/database. Nothing was changed.");
        }

        if (!File.Exists(from))
        {
            throw new StorageException($"There is no record {Path.GetFullPath(from)} to copy. Check the path. Nothing was changed.");
        }

        using var source = Database.At(from);
        using var target = Database.At(to);
        await new Migrator(source, clock ?? TimeProvider.System).MigrateAsync(cancellationToken);
        await new Migrator(target, clock ?? TimeProvider.System).MigrateAsync(cancellationToken);
        return await target.WriteAsync(
            into => source.ReadAsync(outOf => new TableCopy(outOf, into, target, cancellationToken).CopyAsync(), cancellationToken),
            cancellationToken);
    }
}
