using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Published;

namespace NewsBot.Web.Tracker;

/// <summary>Reads the published record at the start, so that the first reader of a large one need not wait for it.</summary>
internal sealed class WarmUp(PublishedRecords records, ILogger<WarmUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The start of the host does not wait.
            await Task.Yield();
            await records.NowAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.NotWarm(fault);
        }
    }
}
