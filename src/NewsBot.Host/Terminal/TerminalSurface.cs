using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Host.Terminal;

/// <summary>The terminal that the host was started in.</summary>
internal sealed class TerminalSurface : ISurface
{
    /// <summary>The channel of this machine's own digests; the page shows what was posted to it.</summary>
    public static ChatChannel Channel { get; } = new(WorkspaceId.Local, "terminal", "console");

    public string Name => Channel.Surface;

    public Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default)
    {
        TerminalDrawing.Write(message);
        return Task.FromResult(SendOutcome.Sent(key));
    }
}
