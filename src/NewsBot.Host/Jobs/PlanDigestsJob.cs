using NewsBot.Core.Digests;
using Quartz;

namespace NewsBot.Host.Jobs;

[DisallowConcurrentExecution]
internal sealed class PlanDigestsJob(DigestPlanner planner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await planner.PlanAsync(cancellationToken);
}
