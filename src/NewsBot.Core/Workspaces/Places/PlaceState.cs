namespace NewsBot.Core.Workspaces.Places;

/// <summary>Whether a place may be posted to.</summary>
public enum PlaceState
{
    Open,

    /// <summary>It rests: its channel was deleted or its team archived, and either may come back.</summary>
    Paused,

    /// <summary>We were taken out of it. Being spoken to there again, or added again, opens it.</summary>
    Left,
}
