namespace NewsBot.Slack.Protocol.Socket;

/// <summary>How patient Socket Mode is.</summary>
internal sealed record SocketTimings
{
    /// <summary>A connection counts once Slack has said hello; this long is waited for that.</summary>
    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often we ask whether the other side is there.</summary>
    public TimeSpan Ping { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer to that may take; then the connection is dead, however healthy it looks.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long an old connection is still read beside the new one.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A connection that held so long was a good one: after it, the next is opened at once.</summary>
    public TimeSpan Steady { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The first wait after a failed attempt; doubled with each further one.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long is waited where Socket Mode was switched off.</summary>
    public TimeSpan SwitchedOff { get; init; } = TimeSpan.FromMinutes(5);
}
