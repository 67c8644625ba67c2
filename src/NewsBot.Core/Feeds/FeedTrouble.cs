namespace NewsBot.Core.Feeds;

/// <summary>What kind of trouble a feed gave; it decides what follows.</summary>
public enum FeedTrouble
{
    None,

    /// <summary>Anything that may pass: a server's fault, what is no feed, a refusal.</summary>
    Broken,

    /// <summary>No answer came: the name, the line, the certificate, the time. When every feed has it, it is our own network.</summary>
    Unreachable,

    /// <summary>Not found (404).</summary>
    Missing,

    /// <summary>Gone for good (410).</summary>
    Gone,

    /// <summary>A password is asked for (401, 407).</summary>
    Locked,

    /// <summary>It was not asked, or asks for patience: no fault of the feed's.</summary>
    Busy,
}
