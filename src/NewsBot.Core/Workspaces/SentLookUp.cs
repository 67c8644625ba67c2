namespace NewsBot.Core.Workspaces;

/// <summary>Whether a message of ours stands where it was meant to go.</summary>
/// <param name="IsKnown">False where the surface cannot be asked, or could not be asked just now.</param>
/// <param name="MessageId">The surface's own id of the message; null where none stands there.</param>
public sealed record SentLookUp(bool IsKnown, string? MessageId)
{
    public static SentLookUp CannotTell { get; } = new(false, null);

    public static SentLookUp NotThere { get; } = new(true, null);

    public static SentLookUp Found(string messageId) => new(true, messageId);
}
