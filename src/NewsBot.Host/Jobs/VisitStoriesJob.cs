using NewsBot.Core.Stories.Versions;
using Quartz;

namespace NewsBot.Host.Jobs;

[DisallowConcurrentExecution]
internal sealed class VisitStoriesJob(StoryWatcher watcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await watcher.VisitDueAsync(cancellationToken);
}
