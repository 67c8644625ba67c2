namespace NewsBot.Teams.Protocol;

/// <summary>What the service said to a call.</summary>
/// <param name="Status">The HTTP status; 0 when no answer came.</param>
/// <param name="Id">The message's id, or the conversation's that was begun, once done and told.</param>
/// <param name="Code">The service's own error word, or one of ours.</param>
/// <param name="ActivityId">The first message of a conversation that was begun in a channel.</param>
internal sealed record ConnectorAnswer(int Status, string? Id = null, string? Code = null, TimeSpan? RetryAfter = null, string? ActivityId = null)
{
    public const string ForeignHost = "ForeignHost";
    public const string NoToken = "NoToken";
    public const string TokenRefused = "TokenRefused";

    /// <summary>Of a member: what they are in the organisation; null where that is not told.</summary>
    public string? Role { get; init; }

    public bool IsOk => Status is >= 200 and < 300;
}
