namespace NewsBot.Storage.Tests;

/// <summary>An empty database of one kind, gone after the test.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>Opened again, it is another host on the same database.</summary>
    Task<StoredRecord> OpenAsync();
}
