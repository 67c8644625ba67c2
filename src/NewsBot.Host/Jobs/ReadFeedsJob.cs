using NewsBot.Core.Feeds;
using Quartz;

namespace NewsBot.Host.Jobs;

[DisallowConcurrentExecution]
internal sealed class ReadFeedsJob(FeedWatcher watcher, RecordWatch record) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        record.RunAsync(watcher.ReadDueAsync(cancellationToken));
}
