namespace NewsBot.Teams.Protocol;

/// <summary>The HTTP client for Microsoft's services: one that follows no redirect, since a token would go along.</summary>
internal static class TeamsHttp
{
    /// <summary>Its name with the factory.</summary>
    public const string Name = "teams";

    /// <summary>Bytes of an answer that are read at most.</summary>
    public const int LargestAnswer = 1024 * 1024;
}
