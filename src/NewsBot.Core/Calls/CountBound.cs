namespace NewsBot.Core.Calls;

/// <summary>How a number in a story is meant.</summary>
public enum CountBound
{
    /// <summary>"30 MPs", "the 12th MP to call".</summary>
    Exactly,

    /// <summary>"at least 30", "no fewer than 30", "30 or more"; "dozens", "scores" and "hundreds" for the least they can mean.</summary>
    AtLeast,

    /// <summary>"more than 30", "over 30".</summary>
    MoreThan,

    /// <summary>"about 30", "some 30", "30 or so".</summary>
    About,

    /// <summary>"up to 30", "as many as 30", "fewer than 30".</summary>
    UpTo,

    /// <summary>"nearly 30", "almost 30", "just under 30".</summary>
    Nearly,
}
