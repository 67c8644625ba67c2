namespace NewsBot.Slack.Protocol.Install;

/// <summary>One installation of the app: in a workspace, or in a whole organisation, whose every workspace it serves then.</summary>
/// <param name="Team">The workspace; null for a whole organisation.</param>
/// <param name="Enterprise">The organisation, where there is one.</param>
/// <param name="IsWholeOrganisation">It serves every workspace of the organisation.</param>
/// <param name="BotUser">Who we are there.</param>
/// <param name="Token">What we call Slack with. A secret.</param>
internal sealed record SlackInstallation(string? Team, string? Enterprise, bool IsWholeOrganisation, string BotUser, string Token)
{
    public string? BotId { get; init; }

    public string? AppId { get; init; }

    /// <summary>The name of the workspace or organisation, for logs.</summary>
    public string? Name { get; init; }

    /// <summary>What buys the next token, once. Null where tokens do not rotate. A secret.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the token ends; null where it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What the workspace allowed; empty where it is not known.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Who installed it.</summary>
    public string? Installer { get; init; }

    public DateTimeOffset? InstalledAt { get; init; }

    /// <summary>What it is kept under.</summary>
    public string Key => (IsWholeOrganisation ? Enterprise : Team) ?? "";

    /// <summary>Whether a permission was granted; true where that is not known.</summary>
    public bool May(string scope) => Scopes.Count == 0 || Scopes.Contains(scope);
}
