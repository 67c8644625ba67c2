using Microsoft.Extensions.Options;
using NewsBot.Core.Calls;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories.Versions;

namespace NewsBot.Core.Stories;

/// <summary>Takes a story into the record: read it, settle what it reports, write all of it at once.</summary>
public sealed class StoryIntake(
    ICallReader reader, ReportSettler settler, ILedgerStore ledger, IStoryStore stories, RecordGate gate, IOptions<WatchOptions> watch)
{
    private readonly VisitTimes _times = new(watch.Value.Revisits);

    /// <summary>Takes a story that was learnt just now. Null when the record had it already, else what was found in it.</summary>
    public Task<StoryReading?> TakeAsync(Story story, CancellationToken cancellationToken = default) =>
        TakeAsync(story, now => story with { LearntAt = now }, cancellationToken);

    /// <summary>As <see cref="TakeAsync(Story, CancellationToken)"/>, for a story that brings its own time of learning.</summary>
    public Task<StoryReading?> ImportAsync(Story story, CancellationToken cancellationToken = default) =>
        TakeAsync(story, _ => story, cancellationToken);

    private async Task<StoryReading?> TakeAsync(Story story, Func<DateTimeOffset, Story> stamp, CancellationToken cancellationToken)
    {
        if ((await stories.KnownAsync([story.Id], cancellationToken)).Count > 0)
        {
            return null;
        }

        var reading = reader.Read(story);
        // One story is settled at a time, so that two stories that bring the same new figure do not both make one.
        return await gate.AloneAsync(
            async now =>
            {
                var learnt = stamp(now);
                var settlement = await settler.SettleAsync(learnt, reading, cancellationToken);
                var visit = settlement.Reports.Count > 0 && StoryWatcher.CanVisit(learnt) ? _times.Next(learnt.LearntAt, now) : null;
                return await ledger.RecordAsync(settlement with { VisitAt = visit }, cancellationToken) ? reading : null;
            },
            cancellationToken);
    }
}
