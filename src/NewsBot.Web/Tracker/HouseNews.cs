using Microsoft.Extensions.Options;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Feeds;
using NewsBot.Core.Published;
using NewsBot.Core.Workspaces;

namespace NewsBot.Web.Tracker;

/// <summary>
/// What the front page tells of this house beside the record: the last digests, and how the feeds are. One reads it anew once it is as old as the
/// record may be shown; whoever asks meanwhile gets what stood before.
/// </summary>
internal sealed class HouseNews(
    IDeliveryStore deliveries, IFeedStore feeds, IOptions<WebOptions> web, IOptions<PublishedOptions> published, TimeProvider clock) : IDisposable
{
    /// <summary>The terminal's channel: what the host posts when no chat workspace is connected.</summary>
    private static readonly ChatChannel Console = new(WorkspaceId.Local, "terminal", "console");

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Read? _latest;

    public async Task<Read> NowAsync(CancellationToken cancellationToken = default)
    {
        if (_latest is { } kept)
        {
            if (IsFresh(kept) || !_one.Wait(0, CancellationToken.None))
            {
                return kept;
            }
        }
        else
        {
            await _one.WaitAsync(cancellationToken);
        }

        try
        {
            return _latest is { } read && IsFresh(read) ? read : _latest = await ReadAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private bool IsFresh(Read read) => clock.GetElapsedTime(read.Stamp) < published.Value.FreshFor;

    private async Task<Read> ReadAsync(CancellationToken cancellationToken)
    {
        var (stamp, now) = (clock.GetTimestamp(), clock.GetUtcNow());
        var sent = web.Value.Digests == 0 ? [] : await deliveries.SentAsync(Console, web.Value.Digests, cancellationToken);
        return new(stamp, now, sent, await feeds.ListAsync(cancellationToken));
    }

    /// <param name="Stamp">When it was read, by the clock that only goes forward.</param>
    /// <param name="Digests">The last ones posted to this host's own channel, the newest first.</param>
    internal sealed record Read(long Stamp, DateTimeOffset At, IReadOnlyList<Delivery> Digests, IReadOnlyList<Feed> Feeds);
}
