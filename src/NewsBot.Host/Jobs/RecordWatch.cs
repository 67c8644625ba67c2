using NewsBot.Storage;

namespace NewsBot.Host.Jobs;

/// <summary>Runs what jobs do. A record that cannot be used is told once, and told again when it can; the jobs look on by themselves.</summary>
internal sealed partial class RecordWatch(ILogger<RecordWatch> logger)
{
    private string? _problem;

    public async ValueTask RunAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (StorageException fault)
        {
            if (Interlocked.Exchange(ref _problem, fault.Message) is null)
            {
                RecordIsAway(logger, fault.Message);
            }

            return;
        }

        if (Interlocked.Exchange(ref _problem, null) is not null)
        {
            RecordIsBack(logger);
        }
    }

    [LoggerMessage(8101, LogLevel.Error, "{Problem}")]
    private static partial void RecordIsAway(ILogger logger, string problem);

    [LoggerMessage(8102, LogLevel.Information, "The record can be used again")]
    private static partial void RecordIsBack(ILogger logger);
}
