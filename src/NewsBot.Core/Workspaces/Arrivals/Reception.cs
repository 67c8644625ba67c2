namespace NewsBot.Core.Workspaces.Arrivals;

/// <summary>What the inbox says to an arrival.</summary>
public enum Reception
{
    /// <summary>It is on the disk and will be worked on, also after a crash.</summary>
    Taken,

    /// <summary>It, or the same under another name, came before.</summary>
    Known,

    /// <summary>There is no room, or the record cannot be written: nothing was kept, and it must be sent again.</summary>
    Refused,
}
