namespace NewsBot.Core.Workspaces;

/// <summary>What became of a post.</summary>
/// <param name="MessageId">The surface's own id of the message, once sent.</param>
/// <param name="Problem">What went wrong, in plain words without secrets; null when sent.</param>
/// <param name="RetryAfter">How long the surface asks us to wait; null where trying again is no use.</param>
public sealed record SendOutcome(string? MessageId, string? Problem, TimeSpan? RetryAfter)
{
    public bool IsSent => Problem is null;

    /// <summary>Trying again cannot help: the channel is gone, or we may not post there.</summary>
    public bool IsFinal => Problem is not null && RetryAfter is null;

    public static SendOutcome Sent(string? messageId) => new(messageId, null, null);

    public static SendOutcome Later(string problem, TimeSpan retryAfter) => new(null, problem, retryAfter);

    public static SendOutcome Never(string problem) => new(null, problem, null);
}
