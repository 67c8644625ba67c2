using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Storage.Sqlite;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class DatabaseTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SqliteDatabase _database = null!;

    private string Path => _folder.File("newsbot.db");

    public async ValueTask InitializeAsync()
    {
        _database = new(Path);
        await new Migrator(_database, new ManualClock(A.Moment)).MigrateAsync();
        await WriteAsync("create table notes (text text)");
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task Every_connection_has_the_settings_that_keep_what_was_acknowledged(string setting, string value)
    {
        Assert.Equal(value, await _database.ReadAsync(s => s.FirstOrDefaultAsync<string>($"pragma {setting}"), default));
        Assert.Equal(value, await _database.WriteAsync(s => s.FirstOrDefaultAsync<string>($"pragma {setting}"), default));
    }

    [Fact]
    public async Task A_reader_does_not_wait_for_a_writer_and_sees_only_what_was_committed()
    {
        await _database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("insert into notes values ('half')");
                Assert.Equal(0, await CountAsync());
                return 0;
            },
            default);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_a_transaction_leaves_what_was_committed_and_nothing_else()
    {
        await WriteAsync("insert into notes values ('kept')");
        var copy = _folder.File("crashed.db");

        // Enough to make the engine write uncommitted pages to the disk: what a kill at this moment would leave is copied.
        await _database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("pragma cache_size = 10");
                await session.ExecuteAsync(
                    """
                    with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000)
                    insert into notes select hex(randomblob(500)) from n
                    """);
                File.Copy(Path, copy);
                File.Copy(Path + "-wal", copy + "-wal");
                return 0;
            },
            default);
        Assert.True(new FileInfo(copy + "-wal").Length > 1_000_000);

        using var crashed = new SqliteDatabase(copy);
        await new Migrator(crashed, new ManualClock(A.Moment)).MigrateAsync();

        Assert.Equal("kept", await crashed.ReadAsync(s => s.FirstOrDefaultAsync<string>("select group_concat(text) from notes"), default));
        Assert.Equal("ok", await crashed.ReadAsync(s => s.FirstOrDefaultAsync<string>("pragma integrity_check"), default));
    }

    [Fact]
    public async Task A_writer_of_another_program_is_waited_for()
    {
        await using var other = new SqliteConnection($"Data Source={Path};Pooling=False");
        await other.OpenAsync();
        await using var held = other.BeginTransaction(deferred: false);
        await other.ExecuteAsync("insert into notes values ('theirs')", transaction: held);

        var ours = Task.Run(() => WriteAsync("insert into notes values ('ours')"));
        await held.CommitAsync();
        await ours;

        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Writers_at_once_all_get_their_turn()
    {
        using var second = new SqliteDatabase(Path);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(n => Task.Run(() =>
            (n % 2 == 0 ? _database : second).WriteAsync(s => s.ExecuteAsync("insert into notes values ('x')"), default))));
        Assert.Equal(100, await CountAsync());
    }

    [Fact]
    public async Task A_full_disk_is_told_and_the_record_goes_on_when_there_is_room_again()
    {
        await WriteAsync("insert into notes values ('kept')");

        var problem = await Assert.ThrowsAsync<StorageException>(() => _database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("pragma max_page_count = 1");
                return await session.ExecuteAsync("insert into notes values (hex(randomblob(500000)))");
            },
            default));

        Assert.Contains("full", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
        await WriteAsync("insert into notes values ('after')");
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_fault_of_our_own_is_thrown_as_it_is()
    {
        await Assert.ThrowsAsync<SqliteException>(() => WriteAsync("insert into nowhere values (1)"));
        await WriteAsync("insert into notes values ('after')");
    }

    [Fact]
    public async Task A_row_cannot_point_at_what_is_not_there()
    {
        await Assert.ThrowsAsync<SqliteException>(() => WriteAsync("insert into figure_keys values ('k', 'nobody')"));
    }

    private Task<int> WriteAsync(string sql) => _database.WriteAsync(s => s.ExecuteAsync(sql), default);

    private Task<int> CountAsync() => _database.ReadAsync(s => s.FirstOrDefaultAsync<int>("select count(*) from notes"), default);
}
