using Quartz;

namespace NewsBot.Host.Jobs;

internal static class JobServices
{
    /// <summary>Quartz in memory: one host. Its threads follow the machine's cores; the jobs themselves are few.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddQuartz();
        // Reading feeds takes its time; stopping must not: a job that is cut short begins where it was at the next start.
        services.Configure<QuartzSchedulerOptions>(quartz => quartz.ShutdownJobInterruption = ShutdownJobInterruption.Always);
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        services.AddSingleton<RecordWatch>();
        services.AddSingleton<Schedules>();
        return services;
    }
}
