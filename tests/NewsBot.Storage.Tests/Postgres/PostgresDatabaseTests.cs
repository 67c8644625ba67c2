using Dapper;
using NewsBot.Storage.Postgres;
using NewsBot.Testing;
using NewsBot.Testing.Postgres;
using Npgsql;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresDatabaseTests : IAsyncLifetime
{
    private readonly PostgresTestDatabase _test = new();
    private PostgresDatabase _database = null!;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _address = await _test.SettingAsync();
        _database = new(new(_address));
        await new Migrator(_database, new ManualClock(A.Moment)).MigrateAsync();
        await WriteAsync("create table notes (text text)");
    }

    public async ValueTask DisposeAsync()
    {
        _database?.Dispose();
        await _test.DisposeAsync();
    }

    [Fact]
    public async Task A_reader_does_not_wait_for_a_writer_and_sees_one_moment()
    {
        await _database.ReadAsync(
            async reader =>
            {
                Assert.Equal(0, await CountAsync(reader));
                await _database.WriteAsync(
                    async session =>
                    {
                        await session.ExecuteAsync("insert into notes values ('half')");
                        Assert.Equal(0, await CountAsync());
                        return 0;
                    },
                    default);
                Assert.Equal(0, await CountAsync(reader));
                return 0;
            },
            default);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Whoever_only_reads_cannot_write()
    {
        await Assert.ThrowsAsync<StorageException>(() => _database.ReadAsync(s => s.ExecuteAsync("insert into notes values ('x')"), default));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Writers_of_two_hosts_stand_in_one_line()
    {
        using var second = new PostgresDatabase(new(_address));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => (n % 2 == 0 ? _database : second).WriteAsync(
            async session =>
            {
                var before = await CountAsync(session);
                await session.ExecuteAsync("insert into notes values ('x')");
                Assert.Equal(before + 1, await CountAsync(session));
                return 0;
            },
            default))));
        Assert.Equal(50, await CountAsync());
    }

    [Theory]
    [InlineData("off", "on")]
    [InlineData("local", "on")]
    [InlineData("remote_apply", "remote_apply")]
    public async Task What_is_acknowledged_is_on_the_disk_whatever_the_default_of_the_database(string its, string ours)
    {
        var name = new NpgsqlConnectionStringBuilder(_address).Database;
        await WriteAsync($"alter database {name} set synchronous_commit = {its}");
        using var fresh = new PostgresDatabase(new(_address));
        Assert.Equal(ours, await fresh.WriteAsync(s => s.FirstOrDefaultAsync<string>("select current_setting('synchronous_commit')"), default));
    }

    [Fact]
    public async Task A_host_that_freezes_in_its_turn_loses_it_after_ten_seconds()
    {
        Assert.Equal("10s", await _database.WriteAsync(
            s => s.FirstOrDefaultAsync<string>("select current_setting('idle_in_transaction_session_timeout')"), default));

        // The same with less patience.
        var problem = await Assert.ThrowsAsync<StorageException>(() => _database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("insert into notes values ('frozen')");
                await session.ExecuteAsync("set local idle_in_transaction_session_timeout = '50ms'");
                using var other = new PostgresDatabase(new(_address));
                await other.WriteAsync(s => s.ExecuteAsync("insert into notes values ('other')"), default);
                return await CountAsync(session);
            },
            default));

        Assert.Contains("ended the connection", problem.Message, StringComparison.Ordinal);
        Assert.Equal("other", await _database.ReadAsync(s => s.FirstOrDefaultAsync<string>("select string_agg(text, ',') from notes"), default));
    }

    [Fact]
    public async Task Connections_that_were_cut_off_while_nobody_used_them_are_not_noticed()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => CountAsync()));
        await CutOffAsync();
        Assert.Equal(0, await CountAsync());
        await CutOffAsync();
        await WriteAsync("insert into notes values ('after')");
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_writer_that_is_cut_off_is_told_and_leaves_nothing_behind()
    {
        var problem = await Assert.ThrowsAsync<StorageException>(() => _database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("insert into notes values ('half')");
                await CutOffAsync();
                return await session.ExecuteAsync("insert into notes values ('whole')");
            },
            default));

        Assert.Contains("ended the connection", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
        await WriteAsync("insert into notes values ('after')");
    }

    [Fact]
    public async Task While_sessions_are_cut_off_at_random_everything_acknowledged_is_kept_and_the_rest_is_told()
    {
        var (acknowledged, told, cuts) = (0, 0, 0);
        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var n = 0; n < 40; n++)
            {
                try
                {
                    await _database.WriteAsync(
                        async session =>
                        {
                            await session.ExecuteAsync("insert into notes values ('one')");
                            return await session.ExecuteAsync("insert into notes values ('two')");
                        },
                        default);
                    Interlocked.Increment(ref acknowledged);
                }
                catch (StorageException)
                {
                    Interlocked.Increment(ref told);
                }
            }
        })).ToArray();
        while (!Task.WhenAll(writers).IsCompleted)
        {
            cuts += await CutOffAsync();
        }

        await Task.WhenAll(writers);
        var kept = await CountAsync();
        Assert.True(cuts > 0, "No session was cut off.");
        Assert.True(kept % 2 == 0, "Half of a write was kept.");
        Assert.Equal(160, acknowledged + told);
        Assert.InRange(kept / 2, acknowledged, 160);
    }

    [Fact]
    public async Task A_fault_of_our_own_is_thrown_as_it_is()
    {
        await Assert.ThrowsAsync<PostgresException>(() => WriteAsync("insert into nowhere values (1)"));
        await Assert.ThrowsAsync<PostgresException>(() => WriteAsync("insert into figure_keys values ('k', 'nobody')"));
        await WriteAsync("insert into notes values ('after')");
    }

    [Fact]
    public async Task Lists_are_asked_for_and_left_out()
    {
        await WriteAsync("insert into notes values ('a'), ('b'), ('c')");
        var values = new { Some = new[] { "a", "b" }, None = Array.Empty<string>() };
        Assert.Equal(2, await AskAsync("select count(*) from notes where text in @Some", values));
        Assert.Equal(1, await AskAsync("select count(*) from notes where text not in @Some", values));
        Assert.Equal(0, await AskAsync("select count(*) from notes where text in @None", values));
        Assert.Equal(3, await AskAsync("select count(*) from notes where text not in @None", values));
        Assert.Equal(1, await AskAsync("select count(*) from notes where length(text) + 1 in @Some and text = 'a'", new { Some = new[] { 2, 3 } }));
    }

    [Theory]
    [InlineData("Password=wrong", "refuses the user or the password")]
    [InlineData("Username=nobody", "refuses the user or the password")]
    [InlineData("Database=nowhere", "There is no database nowhere")]
    [InlineData("Port=1", "cannot be reached")]
    [InlineData("Host=no-such-host.invalid", "cannot be reached")]
    [InlineData("SSL Mode=Require", "cannot be reached")]
    public async Task What_keeps_the_database_from_being_opened_is_told_without_the_password(string change, string words)
    {
        var problem = await Assert.ThrowsAsync<StorageException>(() => StoredRecord.OpenAsync($"{_address};{change};Timeout=5"));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_rights_is_told_what_it_lacks()
    {
        var role = "guest_" + Guid.NewGuid().ToString("N");
        await WriteAsync($"create role {role} login password 'a secret'");
        var server = await PostgresServer.SharedAsync();
        var empty = await server.NewDatabaseAsync();
        foreach (var address in new[] { _address, empty })
        {
            var guest = new NpgsqlConnectionStringBuilder(address) { Username = role, Password = "a secret" }.ToString();
            var problem = await Assert.ThrowsAsync<StorageException>(() => StoredRecord.OpenAsync(guest));
            Assert.Contains("owner of the database", problem.Message, StringComparison.Ordinal);
        }

        await server.DropAsync(empty);
    }

    [Fact]
    public async Task Nothing_is_wrong_with_a_server_as_it_comes_and_a_clock_far_off_is_told()
    {
        var clock = new ManualClock(TimeProvider.System.GetUtcNow());
        Assert.Empty(await new Migrator(_database, clock).ProblemsAsync());
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("seconds apart", Assert.Single(await new Migrator(_database, clock).ProblemsAsync()), StringComparison.Ordinal);
    }

    /// <summary>Ends every session of this database but its own; how many there were.</summary>
    private async Task<int> CutOffAsync()
    {
        await using var connection = new NpgsqlConnection(_address + ";Pooling=false");
        return await connection.QuerySingleAsync<int>(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
    }

    private Task<int> WriteAsync(string sql) => _database.WriteAsync(s => s.ExecuteAsync(sql), default);

    private Task<int> AskAsync(string sql, object values) => _database.ReadAsync(s => s.FirstOrDefaultAsync<int>(sql, values), default);

    private Task<int> CountAsync() => _database.ReadAsync(CountAsync, default);

    private static Task<int> CountAsync(Session session) => session.FirstOrDefaultAsync<int>("select count(*) from notes");
}
