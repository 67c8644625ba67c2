using NewsBot.Reading.WebSub;
using Quartz;

namespace NewsBot.Host.Jobs;

[DisallowConcurrentExecution]
internal sealed class AskHubsJob(HubSubscriber subscriber, RecordWatch record) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        record.RunAsync(subscriber.AskDueAsync(cancellationToken));
}
