using NewsBot.Core.Feeds;
using Quartz;

namespace NewsBot.Host.Jobs;

[DisallowConcurrentExecution]
internal sealed class ReadFeedsJob(FeedWatcher watcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await watcher.ReadDueAsync(cancellationToken);
}
