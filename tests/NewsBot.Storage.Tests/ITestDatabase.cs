namespace NewsBot.Storage.Tests;

/// <summary>An empty database of one kind, gone after the test.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>Where it is, as a setting.</summary>
    Task<string> SettingAsync();
}
