namespace NewsBot.Storage;

/// <summary>Where the record is kept. Section <c>NewsBot</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "NewsBot";

    /// <summary>
    /// The path of a SQLite file, seen from the current folder and made where there is none; or the address of a PostgreSQL database
    /// (version 15 or newer), as <c>Host=…;Database=…;Username=…;Password=…</c> or <c>postgres://user:password@host/database</c>.
    /// Default: data/newsbot.db.
    /// </summary>
    public string Database { get; set; } = "data/newsbot.db";
}
