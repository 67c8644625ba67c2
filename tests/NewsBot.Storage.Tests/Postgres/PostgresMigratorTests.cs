using Dapper;
using NewsBot.Storage.Postgres;
using NewsBot.Testing;
using NewsBot.Testing.Postgres;
using Npgsql;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresMigratorTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<MigrationScript> Steps = MigrationScript.All("Postgres");

    private static readonly int Newest = Steps[^1].Version;

    private readonly PostgresTestDatabase _test = new();
    private string _address = "";

    public async ValueTask InitializeAsync() => _address = await _test.SettingAsync();

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task A_new_database_is_filled_and_migrating_again_changes_nothing()
    {
        var first = await MigrateAsync();
        var again = await MigrateAsync();

        Assert.Equal((0, Newest, "PostgreSQL"), (first.From, first.To, first.Kind));
        Assert.False(again.Changed);
        Assert.DoesNotContain(PostgresServer.Password, first.Database, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_hosts_that_start_at_once_on_an_empty_database_all_start_and_one_fills_it()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateAsync())));

        Assert.Single(results, r => r.From == 0);
        Assert.All(results, r => Assert.Equal(Newest, r.To));
        Assert.Equal(Steps.Count, await AskAsync<int>("select count(*) from schema_versions"));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_database_as_it_was_and_can_be_run_again_when_mended()
    {
        await MigrateAsync();
        var half = new MigrationScript(Newest + 1, "half", "create table half (a integer); insert into nowhere values (1);");
        await Assert.ThrowsAnyAsync<Exception>(() => MigrateAsync([.. Steps, half]));
        Assert.Equal(0, await AskAsync<int>("select count(*) from pg_class where relname = 'half'"));

        var mended = half with { Sql = "create table half (a integer);" };
        Assert.Equal(Newest + 1, (await MigrateAsync([.. Steps, mended])).To);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await MigrateAsync([.. Steps, new(Newest + 1, "later", "create table later (a integer);")]);

        var problem = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync());

        Assert.Contains($"version {Newest + 1}", problem.Message, StringComparison.Ordinal);
        Assert.Contains("newer NewsBot", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_database_is_refused_and_not_touched()
    {
        await AskAsync<int>("create table recipes (name text); select 1");
        var problem = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync());
        Assert.Contains("not NewsBot's", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, await AskAsync<int>("select count(*) from information_schema.tables where table_schema = 'public'"));
    }

    [Fact]
    public async Task A_database_that_cannot_keep_every_letter_is_refused()
    {
        var server = await PostgresServer.SharedAsync();
        var latin = await server.NewDatabaseAsync("-E", "LATIN1", "-T", "template0", "--locale", "C", "--locale-provider", "libc");
        var problem = await Assert.ThrowsAsync<StorageException>(() => StoredRecord.OpenAsync(latin));
        await server.DropAsync(latin);
        Assert.Contains("cannot keep every letter", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_databases_have_the_same_tables_and_columns()
    {
        await MigrateAsync();
        await using var connection = new NpgsqlConnection(_address);
        var here = await connection.QueryAsync<string>(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name not in ('story_words', 'last_moment')
            """);

        using var folder = new TemporaryFolder();
        using var sqlite = new Storage.Sqlite.SqliteDatabase(folder.File("newsbot.db"));
        await new Migrator(sqlite, new ManualClock(A.Moment)).MigrateAsync();
        var there = await sqlite.ReadAsync(
            s => s.QueryAsync<string>(
                """
                select t.name || '.' || c.name from sqlite_master t, pragma_table_info(t.name) c
                where t.type = 'table' and t.name not like 'story\_words%' escape '\' and t.name not like 'sqlite\_%' escape '\'
                """),
            default);

        Assert.Equal(there.Order(StringComparer.Ordinal), here.Order(StringComparer.Ordinal));
    }

    private async Task<MigrationResult> MigrateAsync(IReadOnlyList<MigrationScript>? scripts = null)
    {
        using var database = new PostgresDatabase(new(_address));
        return await new Migrator(database, new ManualClock(A.Moment), scripts).MigrateAsync();
    }

    private async Task<T> AskAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(_address);
        return (await connection.QuerySingleAsync<T>(sql))!;
    }
}
