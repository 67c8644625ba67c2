using System.Text.Json;

namespace NewsBot.Slack.Protocol;

/// <summary>What Slack said to a call.</summary>
/// <param name="Error">Slack's own error word, or one of ours (<see cref="Unreachable"/>, <see cref="Unreadable"/>); null when it went well.</param>
/// <param name="RetryAfter">How long Slack asks us to wait, where it does.</param>
internal sealed record SlackAnswer(string? Error, JsonElement? Body = null, TimeSpan? RetryAfter = null)
{
    /// <summary>No answer came; the call may have been carried out all the same.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>An answer came that is none of Slack's; the call may have been carried out all the same.</summary>
    public const string Unreadable = "unreadable";

    public const string RateLimited = "ratelimited";

    /// <summary>We have no token for that workspace, so nothing was called.</summary>
    public const string NotInstalled = "not_installed";

    /// <summary>Slack did not tell who we are, so nothing else was called.</summary>
    public const string NotReached = "not_reached";

    public bool IsOk => Error is null;

    public bool IsRateLimit => Error is RateLimited or "rate_limited";

    /// <summary>The permissions of the token, where Slack told them.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    public string? Text(string name) => Body?.Words(name);

    /// <summary>The details Slack gives with an error, such as the place in the blocks that it refuses.</summary>
    public string Details => Body?.Child("response_metadata")?.First("messages") is { ValueKind: JsonValueKind.String } first
        ? first.GetString() ?? ""
        : "";
}
