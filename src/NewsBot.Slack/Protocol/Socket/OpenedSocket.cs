namespace NewsBot.Slack.Protocol.Socket;

/// <summary>What became of opening a connection: the connection, or why there is none.</summary>
/// <param name="IsHopeless">Trying again cannot help.</param>
internal sealed record OpenedSocket(SlackSocket? Socket, string? Problem = null, bool IsHopeless = false, TimeSpan? RetryAfter = null);
