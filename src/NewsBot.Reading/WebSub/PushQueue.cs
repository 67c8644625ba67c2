using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Fetching;

namespace NewsBot.Reading.WebSub;

/// <summary>What hubs pushed and nobody has read yet: a hub has its answer at once, and the work is done one after the other.</summary>
internal sealed class PushQueue(FeedWatcher watcher, FeedReader reader, ILogger<PushQueue> logger) : BackgroundService
{
    private const int Most = 100;

    private readonly Channel<(Feed Feed, FetchAnswer Pushed)> _waiting = Channel.CreateBounded<(Feed, FetchAnswer)>(Most);

    /// <summary>False where too much waits already: the hub tries again.</summary>
    public bool TryAdd(Feed feed, FetchAnswer pushed) => _waiting.Writer.TryWrite((feed, pushed));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (feed, pushed) in _waiting.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            {
                await TakeAsync(feed, pushed, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what was not read comes with the next asking of its feed.
        }
    }

    private async Task TakeAsync(Feed feed, FetchAnswer pushed, CancellationToken cancellationToken)
    {
        try
        {
            if (reader.Parse(feed, pushed) is { Document: { } document })
            {
                await watcher.TakePushedAsync(feed, document, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // What is lost here the next asking of the feed brings.
            logger.PushTripped(feed.Name, fault);
        }
    }
}
