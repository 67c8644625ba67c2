namespace NewsBot.Host.Start;

/// <summary>What this host watches. Section <c>NewsBot</c>.</summary>
internal sealed class HostOptions
{
    public const string Section = "NewsBot";

    /// <summary>
    /// The sample newswire, served by the host to itself. Default: on while no chat workspace is configured, unless a settings
    /// file of your own names feeds.
    /// </summary>
    public bool? Sample { get; set; }

    /// <summary>The feeds to watch from the start. Feeds can also be added by <c>newsbot feeds add</c>.</summary>
    public IList<FeedSetting> Feeds { get; set; } = [];

    /// <summary>
    /// The folder of the keys that tokens are encrypted with. Default: <c>keys</c> beside the SQLite file; <c>data/keys</c> with PostgreSQL.
    /// </summary>
    public string? Keys { get; set; }
}
