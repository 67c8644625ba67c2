using NewsBot.Testing.Postgres;

namespace NewsBot.Storage.Tests.Postgres;

/// <summary>A database of its own on the server that all tests share.</summary>
public sealed class PostgresTestDatabase : ITestDatabase
{
    private string? _address;

    public async Task<string> SettingAsync() => _address ??= await (await PostgresServer.SharedAsync()).NewDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        if (_address is not null)
        {
            await (await PostgresServer.SharedAsync()).DropAsync(_address);
        }
    }
}
