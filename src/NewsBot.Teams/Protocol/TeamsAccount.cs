namespace NewsBot.Teams.Protocol;

/// <summary>A person or a bot. The name is whatever its owner chose, so nothing is decided by it.</summary>
internal sealed record TeamsAccount(string? Id, string? Name = null, string? AadObjectId = null);
