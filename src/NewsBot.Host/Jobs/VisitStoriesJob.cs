using NewsBot.Core.Stories.Versions;
using Quartz;

namespace NewsBot.Host.Jobs;

[DisallowConcurrentExecution]
internal sealed class VisitStoriesJob(StoryWatcher watcher, RecordWatch record) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        record.RunAsync(watcher.VisitDueAsync(cancellationToken));
}
