using NewsBot.Core.Digests;
using Quartz;

namespace NewsBot.Host.Jobs;

[DisallowConcurrentExecution]
internal sealed class PlanDigestsJob(DigestPlanner planner, RecordWatch record) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        record.RunAsync(planner.PlanAsync(cancellationToken));
}
