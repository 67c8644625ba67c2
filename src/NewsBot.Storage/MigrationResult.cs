namespace NewsBot.Storage;

/// <summary>What a migration did.</summary>
/// <param name="Database">Where the record is, without a password.</param>
/// <param name="Kind">SQLite or PostgreSQL.</param>
/// <param name="From">The version it had; 0 for a new one.</param>
/// <param name="To">The version it has now.</param>
public sealed record MigrationResult(string Database, string Kind, int From, int To)
{
    public bool Changed => From != To;
}
