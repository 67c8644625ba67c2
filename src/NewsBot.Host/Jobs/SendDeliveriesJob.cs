using NewsBot.Core.Digests;
using Quartz;

namespace NewsBot.Host.Jobs;

[DisallowConcurrentExecution]
internal sealed class SendDeliveriesJob(DeliverySender sender) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sender.SendOwedAsync(cancellationToken);
}
