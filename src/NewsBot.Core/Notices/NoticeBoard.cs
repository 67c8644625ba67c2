using Microsoft.Extensions.Logging;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Notices;

/// <summary>
/// Tells the keepers what goes wrong, apart from the news: once when it begins, once when it is over. Each workspace's notices go to the channel
/// it chose; where it chose none, to the log alone.
/// </summary>
public sealed class NoticeBoard(INoticeStore store, IDeliveryStore deliveries, TimeProvider clock, ILogger<NoticeBoard> logger)
{
    /// <summary>Tells of a trouble that lasts; once, however often it is raised.</summary>
    /// <param name="workspace">Null where it concerns all of them.</param>
    public async Task RaiseAsync(string key, WorkspaceId? workspace, string words, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (await store.RaiseAsync(new(key, workspace, words, now, null), cancellationToken))
        {
            logger.NoticeRaised(words);
            await SendAsync($"notice/{key}/{now:O}", workspace, words, now, cancellationToken);
        }
    }

    /// <summary>Tells that a trouble is over; nothing where there was none.</summary>
    public async Task ClearAsync(string key, string words, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (await store.ClearAsync(key, now, cancellationToken) is { } was)
        {
            logger.NoticeCleared(words);
            await SendAsync($"notice/{key}/{was.RaisedAt:O}/over", was.Workspace, words, now, cancellationToken);
        }
    }

    /// <summary>Tells something that happened once and does not last.</summary>
    public async Task TellAsync(string key, WorkspaceId? workspace, string words, CancellationToken cancellationToken = default)
    {
        logger.NoticeRaised(words);
        await SendAsync($"notice/{key}", workspace, words, clock.GetUtcNow(), cancellationToken);
    }

    private async Task SendAsync(string key, WorkspaceId? workspace, string words, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var channels = (await store.ChannelsAsync(cancellationToken)).Where(c => workspace is not { } one || c.Workspace == one);
        await deliveries.OweAsync(
            [.. channels.Select(c => new Delivery
            {
                Key = $"{key}@{c.Workspace}",
                Kind = DeliveryKind.Notice,
                Channel = c,
                Message = Message.Of(words),
                OwedAt = now,
                NextTryAt = now,
            })],
            cancellationToken);
    }
}
