namespace NewsBot.Host.Start;

/// <summary>A feed as the settings name it.</summary>
internal sealed class FeedSetting
{
    /// <summary>The outlet as its stories are shown. Default: the address's host.</summary>
    public string? Name { get; set; }

    /// <summary>An http or https address.</summary>
    public string? Url { get; set; }
}
