using Microsoft.Data.Sqlite;

namespace NewsBot.Storage.Sqlite;

/// <summary>SQLite's error codes (sqlite.org/rescode.html) in plain words.</summary>
internal static class SqliteProblems
{
    /// <summary>Null for a fault that is ours, such as a broken constraint: it is thrown as it is.</summary>
    public static string? Explain(SqliteException problem, string path) => problem.SqliteErrorCode switch
    {
        3 or 8 or 23 => $"The database {path} may not be written. "
            + "Give the account that runs NewsBot the right to write to the file and its folder. Nothing was changed.",
        5 or 6 => $"The database {path} is held by another program for longer than NewsBot waits. "
            + "Close that program, or try again. Nothing was changed.",
        10 => $"The disk under the database {path} could not be read or written. "
            + "Look at the disk, then start NewsBot again. What was being written may not have been kept.",
        11 => Damaged(path),
        13 => $"The disk under the database {path} is full. "
            + "Make room; NewsBot goes on by itself. What was being written was not kept, all else was.",
        14 => $"The database {path} cannot be opened. "
            + "Check that it is a file, that its folder exists and that NewsBot may write there. Nothing was changed.",
        26 => NotADatabase(path),
        _ => null,
    };

    public static string Damaged(string path) =>
        $"The database {path} is damaged. Put a backup in its place, or move it away to begin a new record. Nothing was changed.";

    public static string NotADatabase(string path) => $"{path} is not a SQLite database. "
        + "Give another path as NewsBot:Database, or move the file away to begin a new record. Nothing was changed.";
}
