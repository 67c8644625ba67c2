namespace NewsBot.Teams.Manifests;

/// <summary>Whose app it is, as its package tells Teams.</summary>
/// <param name="AppId">The bot's app id, a GUID.</param>
/// <param name="Domain">The host name at which NewsBot is reached.</param>
public sealed record TeamsApp(string AppId, string Domain)
{
    /// <summary>Who runs it, as people see it in Teams, at most 32 characters. Default: "Your newsroom".</summary>
    public string? Developer { get; init; }

    /// <summary>The page that says what is done with people's data, https. Default: the tracker's front page.</summary>
    public string? Privacy { get; init; }

    /// <summary>The page with the terms of use, https. Default: the tracker's front page.</summary>
    public string? Terms { get; init; }
}
