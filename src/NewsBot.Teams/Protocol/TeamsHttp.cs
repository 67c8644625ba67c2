namespace NewsBot.Teams.Protocol;

/// <summary>The name of the HTTP client for Microsoft's services: one that follows no redirect, since a token would go along.</summary>
internal static class TeamsHttp
{
    public const string Name = "teams";
}
