namespace NewsBot.Storage;

/// <summary>Where the record is kept. Section <c>NewsBot</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "NewsBot";

    /// <summary>The path of the SQLite file, seen from the current folder; made where there is none. Default: data/newsbot.db.</summary>
    public string Database { get; set; } = "data/newsbot.db";
}
