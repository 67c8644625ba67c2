using NewsBot.Core.Alerts;
using NewsBot.Core.Corrections;
using NewsBot.Core.Reviews;
using Quartz;

namespace NewsBot.Host.Jobs;

/// <summary>Corrections first: what is put right must not be told anew as wrong.</summary>
[DisallowConcurrentExecution]
internal sealed class PlanAlertsJob(CorrectionPlanner corrections, AlertPlanner alerts, ReviewPlanner reviews, RecordWatch record) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await record.RunAsync(corrections.PlanAsync(cancellationToken));
        await record.RunAsync(alerts.PlanAsync(cancellationToken));
        await record.RunAsync(reviews.LookAsync(cancellationToken));
    }
}
