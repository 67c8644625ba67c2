namespace NewsBot.Slack.Protocol.Socket;

/// <summary>How Socket Mode is doing.</summary>
/// <param name="State">off, connecting, connected, reconnecting or stopped.</param>
/// <param name="Since">Since when.</param>
/// <param name="LastFrameAt">When Slack last said anything; null for never.</param>
/// <param name="Problem">Why it is not connected, in plain words; null where it is.</param>
internal sealed record SocketStatus(string State, DateTimeOffset Since, DateTimeOffset? LastFrameAt = null, string? Problem = null);
