using Quartz;

namespace NewsBot.Host.Jobs;

/// <summary>
/// Quartz wakes, the database decides: a few fixed jobs look for due rows. The jobs wait until <see cref="StartAsync"/>, so that
/// nothing is read before the host knows its own address.
/// </summary>
internal sealed class Schedules(ISchedulerFactory factory)
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        await ScheduleAsync<ReadFeedsJob>(scheduler, TimeSpan.FromSeconds(2), cancellationToken);
        await ScheduleAsync<AskHubsJob>(scheduler, TimeSpan.FromMinutes(1), cancellationToken);
        await ScheduleAsync<VisitStoriesJob>(scheduler, TimeSpan.FromSeconds(5), cancellationToken);
        await ScheduleAsync<PlanDigestsJob>(scheduler, TimeSpan.FromSeconds(1), cancellationToken);
        await ScheduleAsync<PlanAlertsJob>(scheduler, TimeSpan.FromSeconds(2), cancellationToken);
        await ScheduleAsync<LookAfterJob>(scheduler, TimeSpan.FromMinutes(1), cancellationToken);
        await ScheduleAsync<SendDeliveriesJob>(scheduler, TimeSpan.FromSeconds(1), cancellationToken);
    }

    private static async Task ScheduleAsync<TJob>(IScheduler scheduler, TimeSpan every, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var job = JobBuilder.Create<TJob>().WithIdentity(typeof(TJob).Name).Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(typeof(TJob).Name)
            .StartNow()
            .WithSimpleSchedule(s => s.WithInterval(every).RepeatForever())
            .Build();
        await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
    }
}
