namespace NewsBot.Storage;

/// <summary>What a migration did.</summary>
/// <param name="Path">The database's file.</param>
/// <param name="From">The version it had; 0 for a new one.</param>
/// <param name="To">The version it has now.</param>
public sealed record MigrationResult(string Path, int From, int To)
{
    public bool Changed => From != To;
}
