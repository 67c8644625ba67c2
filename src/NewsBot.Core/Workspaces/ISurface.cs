using NewsBot.Core.Messages;

namespace NewsBot.Core.Workspaces;

/// <summary>A way people meet us that can be posted to unasked.</summary>
public interface ISurface
{
    /// <summary>The name in <see cref="ChatChannel.Surface"/>.</summary>
    string Name { get; }

    /// <summary>
    /// Posts once. Never throws for what may well happen: the outcome says whether it was sent, can be tried again, or never can.
    /// </summary>
    /// <param name="key">The delivery's own key; a surface that can carry it with the post does so.</param>
    Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default);
}
