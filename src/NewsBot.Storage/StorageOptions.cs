namespace NewsBot.Storage;

/// <summary>Where the record is kept. Section <c>NewsBot</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "NewsBot";

    /// <summary>The path of the SQLite file, seen from the current folder; it is made where it does not exist. Default: data/newsbot.db.</summary>
    public string Database { get; set; } = "data/newsbot.db";
}
