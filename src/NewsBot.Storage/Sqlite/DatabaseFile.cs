namespace NewsBot.Storage.Sqlite;

/// <summary>The place where the file stands or will stand.</summary>
internal static class DatabaseFile
{
    private const int SmallestPage = 512;

    /// <summary>Makes the folder, and refuses what the engine would take for a new database though it holds something.</summary>
    public static void Prepare(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"The folder {folder} for the database cannot be made: {problem.Message} Give another path as NewsBot:Database.", problem);
        }

        if (Directory.Exists(path))
        {
            throw new StorageException($"{path} is a folder. Give the path of a file as NewsBot:Database. Nothing was changed.");
        }

        // The engine takes a file of a byte or two for an empty database and writes over it. The length is asked for, the file is not
        // opened: closing a second handle would drop the locks this process holds on it (sqlite.org/howtocorrupt.html, section 2.2).
        if (new FileInfo(path) is { Exists: true, Length: > 0 and < SmallestPage })
        {
            throw new StorageException(SqliteProblems.NotADatabase(path));
        }
    }
}
