using Microsoft.Extensions.Options;
using NewsBot.Storage.Postgres;

namespace NewsBot.Storage;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        Problem(options.Database) is { } problem
            ? ValidateOptionsResult.Fail("NewsBot:Database: " + problem)
            : ValidateOptionsResult.Success;

    /// <summary>What is wrong with a database as it was written, in plain words; null when nothing is.</summary>
    public static string? Problem(string? database)
    {
        // What was written is not repeated where it may hold a password.
        if (string.IsNullOrWhiteSpace(database))
        {
            return "the path is empty: give a SQLite path, such as data/newsbot.db, or the address of a PostgreSQL database";
        }

        if (PostgresAddress.IsOne(database))
        {
            return PostgresAddress.Read(database) is not null
                ? null
                : "this is no address of a PostgreSQL database: write Host=…;Database=…;Username=…;Password=… or postgres://user:password@host/database";
        }

        if (database.Contains("Data Source=", StringComparison.OrdinalIgnoreCase)
            || database.Contains(":memory:", StringComparison.Ordinal))
        {
            return "this is a connection string: give the path of the SQLite file alone";
        }

        return database.Contains('\0', StringComparison.Ordinal) ? "the path holds a character that no path may hold" : null;
    }
}
