namespace NewsBot.Storage;

/// <summary>Makes the database, or brings it up to this program's version. To be run before anything is read or written.</summary>
public sealed class Migrator
{
    /// <summary>An index over a large record takes its time.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromHours(1);

    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<MigrationScript> _scripts;

    internal Migrator(Database database, TimeProvider clock, IReadOnlyList<MigrationScript>? scripts = null)
    {
        _database = database;
        _clock = clock;
        _scripts = scripts ?? database.Migrations;
    }

    /// <summary>Where the record is, without a password.</summary>
    public string Database => _database.Name;

    /// <summary>
    /// All steps that are missing, in one transaction. Safe to run again, and by several processes at once: one does the work, the
    /// others wait.
    /// </summary>
    /// <exception cref="StorageException">The database cannot be made, read or written, or is not NewsBot's, or a newer NewsBot's.</exception>
    public async Task<MigrationResult> MigrateAsync(CancellationToken cancellationToken = default)
    {
        await _database.PrepareAsync(VersionAsync, cancellationToken);
        return await _database.WriteAsync(ApplyAsync, cancellationToken);
    }

    /// <summary>What is wrong with the database though it can be used, in plain words; empty when all is well.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancellationToken = default) =>
        _database.ReadAsync(session => _database.ProblemsAsync(session, _clock.GetUtcNow()), cancellationToken);

    private async Task<MigrationResult> ApplyAsync(Session session)
    {
        var from = await VersionAsync(session);
        var to = from;
        foreach (var script in _scripts.Where(s => s.Version > from))
        {
            await session.ExecuteAsync(
                "create table if not exists schema_versions (version integer primary key, name text not null, applied_at text not null)");
            await session.ExecuteAsync(script.Sql, patience: LongestStep);
            await session.ExecuteAsync(
                "insert into schema_versions (version, name, applied_at) values (@Version, @Name, @AppliedAt)",
                new { script.Version, script.Name, AppliedAt = UtcText.Of(_clock.GetUtcNow()) });
            to = script.Version;
        }

        return new(_database.Name, _database.Kind, from, to);
    }

    private async Task<int> VersionAsync(Session session)
    {
        var tables = await session.QueryAsync<string>(_database.TablesSql);
        if (!tables.Contains("schema_versions"))
        {
            return tables.Count == 0 ? 0 : throw new StorageException(
                $"{_database.Name} is a database, but not NewsBot's. Give another one as NewsBot:Database. Nothing was changed.");
        }

        var version = await session.FirstOrDefaultAsync<int>("select coalesce(max(version), 0) from schema_versions");
        var known = _scripts[^1].Version;
        return version <= known ? version : throw new StorageException(
            $"The database {_database.Name} has version {version}, and this NewsBot knows versions up to {known}: "
            + "it was used by a newer NewsBot. Run that newer NewsBot, or give another database as NewsBot:Database. Nothing was changed.");
    }
}
