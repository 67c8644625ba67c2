using NewsBot.Core.Messages;

namespace NewsBot.Core.Workspaces;

/// <summary>
/// A way people meet us that can be posted to unasked. Nothing here throws for what may well happen: the outcome says whether it was done,
/// can be tried again, may have been done all the same, or never can.
/// </summary>
public interface ISurface
{
    /// <summary>The name in <see cref="ChatChannel.Surface"/>.</summary>
    string Name { get; }

    /// <summary>How fast it may be written to. Default: as fast as we like.</summary>
    SurfacePace Pace => SurfacePace.Free;

    /// <summary>Posts once.</summary>
    /// <param name="key">The delivery's own key; a surface that can carry it with the post does so.</param>
    Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default);

    /// <summary>Posts once into the thread under a message. Where the surface has no threads (the default), it is a post like any other.</summary>
    /// <param name="messageId">The message replied to, as <see cref="SendOutcome.MessageId"/> gave it.</param>
    /// <param name="key">As for <see cref="SendAsync"/>.</param>
    Task<SendOutcome> ReplyAsync(
        ChatChannel channel, string messageId, Message message, string key, CancellationToken cancellationToken = default) =>
        SendAsync(channel, message, key, cancellationToken);

    /// <summary>Puts a message of ours in another's place; doing it twice is as good as once. A surface that cannot edit (the default) says never.</summary>
    /// <param name="messageId">The message, as <see cref="SendOutcome.MessageId"/> gave it.</param>
    Task<SendOutcome> EditAsync(ChatChannel channel, string messageId, Message message, CancellationToken cancellationToken = default) =>
        Task.FromResult(SendOutcome.Never("What was shown here cannot be changed."));

    /// <summary>Where a person is reached alone. Null where the surface knows no such place (the default), or not from here.</summary>
    /// <param name="here">Where the person spoke.</param>
    Task<ChatChannel?> PersonalChannelAsync(ChatChannel here, string person, CancellationToken cancellationToken = default) => Task.FromResult<ChatChannel?>(null);

    /// <summary>Looks for a message of ours by the key it was sent with. A surface that cannot be asked (the default) cannot tell.</summary>
    /// <param name="thread">The message whose thread it was sent into; null for a post of its own.</param>
    /// <param name="since">No earlier than this was it sent.</param>
    Task<SentLookUp> FindAsync(
        ChatChannel channel, string? thread, string key, DateTimeOffset since, CancellationToken cancellationToken = default) =>
        Task.FromResult(SentLookUp.CannotTell);
}
