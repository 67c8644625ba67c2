namespace NewsBot.Core.Stories.Versions;

/// <summary>What a story's page was when it was read again.</summary>
public enum PageState
{
    /// <summary>There, with a text.</summary>
    Read,

    /// <summary>Not there any more (HTTP 404 or 410), on two visits.</summary>
    Gone,

    /// <summary>There for subscribers only, on two visits.</summary>
    Paywalled,
}
