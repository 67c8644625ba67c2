namespace NewsBot.Core.Workspaces;

/// <summary>Whether a message of ours stands where it was meant to go.</summary>
/// <param name="IsKnown">False where the surface cannot be asked, or could not be asked just now (<see cref="AskAgainAfter"/>).</param>
/// <param name="MessageId">The surface's own id of the message; null where none stands there.</param>
public sealed record SentLookUp(bool IsKnown, string? MessageId)
{
    /// <summary>When the surface may be asked again, where it could not be asked just now; null where asking again is of no use.</summary>
    public TimeSpan? AskAgainAfter { get; private init; }

    public static SentLookUp CannotTell { get; } = new(false, null);

    public static SentLookUp NotThere { get; } = new(true, null);

    /// <summary>The surface asked us to wait, or did not answer: nothing is sent again until it was asked.</summary>
    public static SentLookUp NotNow(TimeSpan askAgainAfter) => new(false, null) { AskAgainAfter = askAgainAfter };

    public static SentLookUp Found(string messageId) => new(true, messageId);
}
