using NewsBot.Core.Notices;
using NewsBot.Storage;

namespace NewsBot.Host.Jobs;

/// <summary>Runs what jobs do. A record that cannot be used is told once, and told again when it can; the jobs look on by themselves.</summary>
internal sealed partial class RecordWatch(NoticeBoard notices, TimeProvider clock, ILogger<RecordWatch> logger)
{
    private Trouble? _trouble;

    public async ValueTask RunAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (StorageException fault)
        {
            if (Interlocked.CompareExchange(ref _trouble, new(fault.Message, clock.GetUtcNow()), null) is null)
            {
                RecordIsAway(logger, fault.Message);
            }

            return;
        }

        if (Interlocked.Exchange(ref _trouble, null) is { } over)
        {
            RecordIsBack(logger);

            // While it lasted there was nowhere to write it down.
            await notices.TellAsync($"storage/{over.Since:O}", null, $"The record could not be used from {over.Since:d MMM HH:mm:ss} to {clock.GetUtcNow():HH:mm:ss} UTC: {over.Problem}");
        }
    }

    private sealed record Trouble(string Problem, DateTimeOffset Since);

    [LoggerMessage(8101, LogLevel.Error, "{Problem}")]
    private static partial void RecordIsAway(ILogger logger, string problem);

    [LoggerMessage(8102, LogLevel.Information, "The record can be used again")]
    private static partial void RecordIsBack(ILogger logger);
}
