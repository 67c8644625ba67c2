using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Storage.Sqlite;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class MigratorTests : IDisposable
{
    private static readonly IReadOnlyList<MigrationScript> Steps = MigrationScript.All("Sqlite");

    private static readonly int Newest = Steps[^1].Version;

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("newsbot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_database_is_made_with_its_folder_and_migrating_again_changes_nothing()
    {
        var path = _folder.File("some/new/folder/newsbot.db");

        Assert.Equal(new MigrationResult(path, "SQLite", 0, Newest), await MigrateAsync(path));
        var again = await MigrateAsync(path);

        Assert.Equal(new MigrationResult(path, "SQLite", Newest, Newest), again);
        Assert.False(again.Changed);
    }

    [Fact]
    public async Task An_empty_file_is_a_new_database()
    {
        await File.WriteAllBytesAsync(Path, []);
        Assert.Equal((0, Newest), Versions(await MigrateAsync(Path)));
    }

    [Fact]
    public async Task Many_that_migrate_at_once_do_it_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => MigrateAsync(Path))));

        Assert.Single(results, r => r.From == 0);
        Assert.All(results, r => Assert.Equal(Newest, r.To));
        Assert.Equal(Steps.Count, await AskAsync<int>("select count(*) from schema_versions"));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_database_as_it_was_and_can_be_run_again_when_mended()
    {
        await MigrateAsync(Path);
        var half = new MigrationScript(Newest + 1, "half", "create table half (a integer); insert into nowhere values (1);");
        await Assert.ThrowsAnyAsync<Exception>(() => MigrateAsync(Path, [.. Steps, half]));
        Assert.Equal(0, await AskAsync<int>("select count(*) from sqlite_master where name = 'half'"));

        var mended = half with { Sql = "create table half (a integer);" };
        Assert.Equal((Newest, Newest + 1), Versions(await MigrateAsync(Path, [.. Steps, mended])));
    }

    [Fact]
    public async Task Orders_whose_address_held_the_route_keep_the_conversation_and_its_place()
    {
        await MigrateAsync(Path, [.. Steps.Where(s => s.Version < 11)]);
        await AskAsync<int>(
            """
            insert into subscriptions (workspace, surface, address, slots, days, zone, say_when_empty, created_at) values
                ('teams:desk', 'teams', '{"serviceUrl":"https://emea","conversation":"19:news","type":"channel"}', '[]', '[]', 'Etc/UTC', 0, '2025-03-03T09:00:00.0000000Z'),
                ('teams:desk', 'teams', '{"serviceUrl":"https://amer","conversation":"19:news","type":"channel"}', '[]', '[]', 'Etc/UTC', 0, '2025-03-04T09:00:00.0000000Z'),
                ('slack:desk', 'slack', 'C0NEWS', '[]', '[]', 'Etc/UTC', 0, '2025-03-03T09:00:00.0000000Z');
            select 1
            """);
        await MigrateAsync(Path);

        Assert.Equal("19:news", await AskAsync<string>("select address from subscriptions where number = 1"));
        Assert.StartsWith("{", await AskAsync<string>("select address from subscriptions where number = 2"), StringComparison.Ordinal);
        Assert.Equal("C0NEWS", await AskAsync<string>("select address from subscriptions where number = 3"));
        Assert.Equal("https://amer channel open", await AskAsync<string>("select route || ' ' || kind || ' ' || state from chat_places"));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_and_not_touched()
    {
        await MigrateAsync(Path, [.. Steps, new(Newest + 1, "later", "create table later (a integer);")]);
        var before = await File.ReadAllBytesAsync(Path);

        var problem = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync(Path));

        Assert.Contains($"version {Newest + 1}", problem.Message, StringComparison.Ordinal);
        Assert.Contains("newer NewsBot", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path));
    }

    [Theory]
    [InlineData("x", 1)]
    [InlineData("this is a letter, not a database. ", 1)]
    [InlineData("this is a book, not a database. ", 1000)]
    [InlineData("SQLite format 3\0 and then nothing of the kind. ", 1)]
    [InlineData("SQLite format 3\0 and then nothing of the kind. ", 1000)]
    public async Task A_file_that_is_no_database_is_refused_and_not_touched(string words, int times)
    {
        var content = string.Concat(Enumerable.Repeat(words, times));
        await File.WriteAllTextAsync(Path, content);

        var problem = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync(Path));

        Assert.Contains(Path, problem.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", problem.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(Path));
        Assert.Equal([Path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Somebody_elses_database_is_refused_and_not_touched()
    {
        await AskAsync<int>("create table recipes (name text); select 1");
        var before = await File.ReadAllBytesAsync(Path);

        var problem = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync(Path));

        Assert.Contains("not NewsBot's", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_damaged_database_is_told_with_its_path_and_not_touched(bool cutShort)
    {
        await MigrateAsync(Path);
        var bytes = await File.ReadAllBytesAsync(Path);
        bytes.AsSpan(100, 3000).Fill(0xA5);
        var damaged = cutShort ? (await File.ReadAllBytesAsync(Path))[..6000] : bytes;
        await File.WriteAllBytesAsync(Path, damaged);

        var problem = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync(Path));

        Assert.Contains($"{Path} is damaged", problem.Message, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "");
        var problem = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync(_folder.File("file/below/newsbot.db")));
        Assert.Contains(_folder.File("file/below"), problem.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be made", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_told()
    {
        Directory.CreateDirectory(Path);
        var problem = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync(Path));
        Assert.Contains("is a folder", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_where_no_file_can_be_made_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder in which not even its administrator can make a file.");
        var problem = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync("/proc/newsbot.db"));
        Assert.Contains("/proc/newsbot.db cannot be opened", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_is_told()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "An administrator may write every file.");
        await File.WriteAllBytesAsync(Path, []);
        File.SetAttributes(Path, FileAttributes.ReadOnly);
        var problem = await Assert.ThrowsAsync<StorageException>(() => MigrateAsync(Path));
        Assert.Contains("may not be written", problem.Message, StringComparison.Ordinal);
    }

    private static (int From, int To) Versions(MigrationResult result) => (result.From, result.To);

    private static async Task<MigrationResult> MigrateAsync(string path, IReadOnlyList<MigrationScript>? scripts = null)
    {
        using var database = new SqliteDatabase(path);
        return await new Migrator(database, new ManualClock(A.Moment), scripts).MigrateAsync();
    }

    private async Task<T> AskAsync<T>(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        return (await connection.QuerySingleAsync<T>(sql))!;
    }
}
