using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteFile : ITestDatabase
{
    private readonly TemporaryFolder _folder = new();

    public Task<string> SettingAsync() => Task.FromResult(_folder.File("newsbot.db"));

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
