using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteFile : ITestDatabase
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.File("newsbot.db");

    public Task<StoredRecord> OpenAsync() => StoredRecord.OpenAsync(Path);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
