using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Published;

namespace NewsBot.Web.Tracker;

/// <summary>Reads the published record at the start, so that the first reader of a large one need not wait for it.</summary>
internal sealed class WarmUp(PublishedRecords records, IHostApplicationLifetime lifetime, ILogger<WarmUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The start of the host does not wait, and a host that cannot start reads nothing.
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using (lifetime.ApplicationStarted.Register(started.SetResult))
            {
                await started.Task.WaitAsync(stoppingToken);
            }

            await records.NowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // It ends before it began.
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.NotWarm(fault);
        }
    }
}
