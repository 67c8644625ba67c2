using System.Data;
using Dapper;
using Npgsql;

namespace NewsBot.Storage.Postgres;

/// <summary>
/// Opens transactions on a PostgreSQL database, which several hosts may share. A reader sees one moment and never waits; the writers of all
/// hosts stand in one line, as on SQLite.
/// </summary>
internal sealed class PostgresDatabase : Database
{
    private const int OldestServer = 150000;

    private static readonly TimeSpan ClocksApart = TimeSpan.FromSeconds(5);

    /// <summary>The number of the writers' lock, among all locks of this database.</summary>
    private const long WriterLock = 0x4E_65_77_73_42_6F_74;

    // A host that freezes in its turn holds up the others only so long: the server ends its transaction. What a commit has acknowledged is
    // on the disk, whatever the server's default is.
    private static readonly string WriteAlone =
        $"""
        select
            pg_advisory_xact_lock({WriterLock}),
            set_config('idle_in_transaction_session_timeout', '10s', true),
            case when current_setting('synchronous_commit') in ('off', 'local') then set_config('synchronous_commit', 'on', true) end
        """;

    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(NpgsqlConnectionStringBuilder address)
    {
        Name = PostgresAddress.Name(address);
        _source = NpgsqlDataSource.Create(address);
    }

    public override string Name { get; }

    public override string Kind => "PostgreSQL";

    public override IReadOnlyList<MigrationScript> Migrations { get; } = MigrationScript.All("Postgres");

    public override IStorySearch Search { get; } = new PostgresStorySearch();

    public override string TablesSql =>
        """
        select cast(c.relname as text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relkind in ('r', 'p')
        """;

    public override Task PrepareAsync(Func<Session, Task> check, CancellationToken cancellationToken) => ReadAsync(
        async session =>
        {
            if (await session.FirstOrDefaultAsync<int>("select cast(current_setting('server_version_num') as integer)") < OldestServer)
            {
                throw new StorageException($"The server of the database {Name} is older than PostgreSQL 15. Nothing was changed.");
            }

            if (await session.FirstOrDefaultAsync<string>("select current_setting('server_encoding')") != "UTF8")
            {
                throw new StorageException(
                    $"The database {Name} cannot keep every letter. Make it anew with the encoding UTF8 (createdb -E UTF8 -T template0). Nothing was changed.");
            }

            await check(session);
            return true;
        },
        cancellationToken);

    public override async Task<IReadOnlyList<string>> ProblemsAsync(Session session, DateTimeOffset now)
    {
        var problems = new List<string>();
        if (await session.FirstOrDefaultAsync<string>("select current_setting('fsync')") == "off")
        {
            problems.Add($"The server of the database {Name} does not wait for its disk (fsync is off): a power cut may cost the record. Set fsync = on.");
        }

        var apart = await session.FirstOrDefaultAsync<DateTime>("select clock_timestamp() at time zone 'UTC'") - now.UtcDateTime;
        if (apart.Duration() > ClocksApart)
        {
            problems.Add($"The clock of the server of the database {Name} and this machine's are {apart.Duration().TotalSeconds:0} seconds apart: set them.");
        }

        return problems;
    }

    protected override Task<T> ReadOnceAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken) =>
        TransactAsync(IsolationLevel.RepeatableRead, "set transaction read only", read, cancellationToken);

    protected override Task<T> WriteOnceAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellationToken) =>
        TransactAsync(IsolationLevel.ReadCommitted, WriteAlone, write, cancellationToken);

    protected override async Task<DateTimeOffset> MomentAsync(Session session, DateTimeOffset now) =>
        UtcText.ReadOrNull(await session.FirstOrDefaultAsync<string>("select at from last_moment")) is { } last && last >= now
            ? last.AddTicks(1)
            : now;

    protected override Task KeepMomentAsync(Session session, DateTimeOffset moment) => session.ExecuteAsync(
        """
        insert into last_moment (at) select @At where pg_current_xact_id_if_assigned() is not null
        on conflict (one) do update set at = excluded.at
        """,
        new { At = UtcText.Of(moment) });

    protected override void Close() => _source.Dispose();

    private async Task<T> TransactAsync<T>(
        IsolationLevel level, string first, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var opened = await OpenAsync(level, first, cancellationToken);
            var result = await work(new(opened.Connection, opened.Transaction, cancellationToken, values => new PostgresValues(values)));
            // Not given up half way: then nobody would know whether it was kept.
            await opened.Transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        catch (Exception problem) when (PostgresProblems.Explain(problem, Name) is { } words)
        {
            throw new StorageException(words, problem);
        }
    }

    private async Task<Opened> OpenAsync(IsolationLevel level, string first, CancellationToken cancellationToken)
    {
        for (var isSecond = false; ; isSecond = true)
        {
            var connection = await _source.OpenConnectionAsync(cancellationToken);
            try
            {
                var transaction = await connection.BeginTransactionAsync(level, cancellationToken);
                await connection.ExecuteAsync(new CommandDefinition(first, transaction: transaction, cancellationToken: cancellationToken));
                return new(connection, transaction);
            }
            catch (Exception problem)
            {
                await connection.DisposeAsync();
                if (isSecond || !PostgresProblems.IsCutOff(problem))
                {
                    throw;
                }

                // It was cut off while it waited in the pool, and so, most likely, were the others there.
                _source.Clear();
            }
        }
    }

    private sealed record Opened(NpgsqlConnection Connection, NpgsqlTransaction Transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Transaction.DisposeAsync();
            await Connection.DisposeAsync();
        }
    }
}
