namespace NewsBot.Storage.Tests;

/// <summary>An empty database of one kind, gone after the test.</summary>
public interface ITestDatabase : IDisposable
{
    Task<StoredRecord> OpenAsync();
}
