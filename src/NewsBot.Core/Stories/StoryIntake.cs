using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;

namespace NewsBot.Core.Stories;

/// <summary>Takes a story into the record: read it, settle what it reports, write all of it at once.</summary>
public sealed class StoryIntake(ICallReader reader, ReportSettler settler, ILedgerStore ledger, IStoryStore stories) : IDisposable
{
    // One story is settled at a time, so that two stories that bring the same new figure do not both make one.
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>What was found in the story; null when the record had the story already.</summary>
    public async Task<StoryReading?> TakeAsync(Story story, CancellationToken cancellationToken = default)
    {
        if ((await stories.KnownAsync([story.Id], cancellationToken)).Count > 0)
        {
            return null;
        }

        var reading = reader.Read(story);
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var settlement = await settler.SettleAsync(story, reading, cancellationToken);
            return await ledger.RecordAsync(settlement, cancellationToken) ? reading : null;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
