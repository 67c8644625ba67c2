namespace NewsBot.Core.Workspaces;

/// <summary>What became of a post, a reply or an edit.</summary>
/// <param name="MessageId">The surface's own id of the message, once sent.</param>
/// <param name="Problem">What went wrong, in plain words without secrets; null when sent.</param>
/// <param name="RetryAfter">How long the surface asks us to wait; null where trying again is no use.</param>
public sealed record SendOutcome(string? MessageId, string? Problem, TimeSpan? RetryAfter)
{
    public bool IsSent => Problem is null;

    /// <summary>Trying again cannot help: this message is refused, or the destination is closed to us.</summary>
    public bool IsFinal => Problem is not null && RetryAfter is null;

    /// <summary>No clear answer came: it may stand there already. Whoever sends again asks <see cref="ISurface.FindAsync"/> first.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Nothing at all can be posted there until a person acts: the channel is gone, we were removed, or we have no rights.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The wait is for everything in the workspace on this surface, and not for this conversation alone.</summary>
    public bool HoldsWorkspace { get; init; }

    public static SendOutcome Sent(string? messageId) => new(messageId, null, null);

    /// <summary>Surely not carried out; may be tried again after a wait.</summary>
    public static SendOutcome Later(string problem, TimeSpan retryAfter) => new(null, problem, retryAfter);

    /// <summary>Perhaps carried out (<see cref="IsUnknown"/>).</summary>
    public static SendOutcome Unknown(string problem, TimeSpan retryAfter) => new(null, problem, retryAfter) { IsUnknown = true };

    /// <summary>This message is refused; another one may be taken.</summary>
    public static SendOutcome Never(string problem) => new(null, problem, null);

    /// <summary>The destination is closed to us (<see cref="IsClosed"/>).</summary>
    public static SendOutcome Closed(string problem) => new(null, problem, null) { IsClosed = true };
}
