using NewsBot.Core.Notices;
using Quartz;

namespace NewsBot.Host.Jobs;

[DisallowConcurrentExecution]
internal sealed class LookAfterJob(NoticePlanner notices, RecordWatch record) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        record.RunAsync(notices.LookAsync(cancellationToken));
}
