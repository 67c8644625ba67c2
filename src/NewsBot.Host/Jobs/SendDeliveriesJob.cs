using NewsBot.Core.Deliveries;
using Quartz;

namespace NewsBot.Host.Jobs;

[DisallowConcurrentExecution]
internal sealed class SendDeliveriesJob(DeliverySender sender, RecordWatch record) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        record.RunAsync(sender.SendOwedAsync(cancellationToken));
}
