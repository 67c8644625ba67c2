using Microsoft.Extensions.Options;
using NewsBot.Core.Calls;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories.Origins;
using NewsBot.Core.Stories.Versions;

namespace NewsBot.Core.Stories;

/// <summary>Takes a story into the record: read it, settle what it reports, write all of it at once.</summary>
public sealed class StoryIntake(
    ICallReader reader, ReportSettler settler, OriginFinder origins, ILedgerStore ledger, IStoryStore stories, RecordGate gate, IOptions<WatchOptions> watch,
    IEnumerable<ICallProposer>? proposers = null)
{
    private readonly VisitTimes _times = new(watch.Value.Revisits);

    /// <summary>
    /// Takes a story that was learnt just now. Null when the record had it already, else what was found in it. What a proposer adds waits
    /// in the editors' queue.
    /// </summary>
    public Task<StoryReading?> TakeAsync(Story story, CancellationToken cancellationToken = default) =>
        TakeAsync(story, now => story with { LearntAt = now }, proposers ?? [], cancellationToken);

    /// <summary>As <see cref="TakeAsync(Story, CancellationToken)"/>, for a story that brings its own time of learning.</summary>
    public Task<StoryReading?> ImportAsync(Story story, CancellationToken cancellationToken = default) =>
        TakeAsync(story, _ => story, [], cancellationToken);

    /// <summary>
    /// Takes many stories that bring their own times of learning, all of them or, where something goes wrong, none. For each of them what
    /// <see cref="ImportAsync(Story, CancellationToken)"/> would tell.
    /// </summary>
    public async Task<IReadOnlyList<StoryReading?>> ImportAsync(IReadOnlyList<Story> batch, CancellationToken cancellationToken = default)
    {
        var known = await stories.KnownAsync([.. batch.Select(s => s.Id)], cancellationToken);
        var readings = batch.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(s => known.Contains(s.Id) ? null : reader.Read(s)).ToArray();
        return await gate.AloneAsync<IReadOnlyList<StoryReading?>>(
            async now =>
            {
                for (var i = 0; i < batch.Count; i++)
                {
                    readings[i] = readings[i] is { } reading ? await KeepAsync(batch[i], reading, now, cancellationToken) : null;
                }

                return readings;
            },
            cancellationToken);
    }

    private async Task<StoryReading?> TakeAsync(Story story, Func<DateTimeOffset, Story> stamp, IEnumerable<ICallProposer> asked, CancellationToken cancellationToken)
    {
        if ((await stories.KnownAsync([story.Id], cancellationToken)).Count > 0)
        {
            return null;
        }

        var reading = reader.Read(story);
        foreach (var proposer in asked.Where(_ => ProposedCalls.IsWorthAsking(story)))
        {
            reading = ProposedCalls.Accept(story, reading, await proposer.ProposeAsync(story, cancellationToken));
        }

        // One story is settled at a time, so that two stories that bring the same new figure do not both make one.
        return await gate.AloneAsync(now => KeepAsync(stamp(now), reading, now, cancellationToken), cancellationToken);
    }

    private async Task<StoryReading?> KeepAsync(Story story, StoryReading reading, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var settlement = await settler.SettleAsync(story, reading, cancellationToken);
        if (settlement.Reports.Count + settlement.Stances.Count > 0)
        {
            settlement = settlement with { Copy = await origins.FindAsync(story, cancellationToken) };
        }

        var visit = settlement.Reports.Count > 0 && StoryWatcher.CanVisit(story) ? _times.Next(story.LearntAt, now) : null;
        return await ledger.RecordAsync(settlement with { VisitAt = visit }, cancellationToken) ? reading : null;
    }
}
