using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Web.Chat;

/// <summary>
/// The conversations of the chat page as a place to post to. What is posted stands in the record of deliveries, from which the page shows it: to
/// post is to mark it as sent, so nothing can be lost on the way or arrive twice.
/// </summary>
internal sealed class WebChatSurface : ISurface
{
    public string Name => ChatChannels.Surface;

    public Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default) =>
        Task.FromResult(SendOutcome.Sent(key));

    /// <summary>The page shows every message as it shall read now.</summary>
    public Task<SendOutcome> EditAsync(ChatChannel channel, string messageId, Message message, CancellationToken cancellationToken = default) =>
        Task.FromResult(SendOutcome.Sent(messageId));

    /// <summary>A conversation here is one person's own.</summary>
    public Task<ChatChannel?> PersonalChannelAsync(ChatChannel here, string person, CancellationToken cancellationToken = default) => Task.FromResult<ChatChannel?>(here);

    public Task<SentLookUp> FindAsync(ChatChannel channel, string? thread, string key, DateTimeOffset since, CancellationToken cancellationToken = default) =>
        Task.FromResult(SentLookUp.NotThere);
}
