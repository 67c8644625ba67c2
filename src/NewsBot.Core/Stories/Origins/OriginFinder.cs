using Microsoft.Extensions.Options;

namespace NewsBot.Core.Stories.Origins;

/// <summary>
/// Finds whose copy a new story carries: one agency text in five papers is five stories and one origin.
/// <para>
/// The origin is decided once, when the story comes, and never again: it is the origin of the story with which most copy is shared, else the
/// story itself. Where a story carries copy of two origins, they stay two. To make them one would change what earlier moments showed, and
/// would turn on one long round-up; two where one would do is the smaller mistake, for it is only a count that is told as likely.
/// </para>
/// <para>
/// Only stories that report a call or a stance are given one. No other story is ever shown as a source, and they are nearly all: so the marks
/// stay few, however many feeds are read.
/// </para>
/// </summary>
public sealed class OriginFinder(IOriginStore store, IOptions<OriginOptions> options)
{
    /// <summary>A copy shares far more marks than a stock sentence does; who is not among the first few is none.</summary>
    private const int MostCandidates = 6;

    /// <summary>Nothing is written yet. Stories that were learnt later but recorded earlier, as in an import, are found as well.</summary>
    public async Task<StoryCopy> FindAsync(Story story, CancellationToken cancellationToken = default)
    {
        var text = CopyText.Of(story.Text);
        if (text.Marks.Count == 0)
        {
            return new(story.Id, []);
        }

        var day = DateOnly.FromDateTime(story.LearntAt.UtcDateTime);
        var days = options.Value.Days;
        var candidates = await store.CandidatesAsync(
            text.Marks,
            DateOnly.FromDayNumber(Math.Max(day.DayNumber - days, DateOnly.MinValue.DayNumber)),
            DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber)),
            MostCandidates,
            cancellationToken);
        var nearest = candidates
            .Select(c => (c.Origin, Shared: text.SharedCopy(CopyText.Of(c.Text))))
            .Where(c => c.Shared > 0)
            .OrderByDescending(c => c.Shared)
            .FirstOrDefault();
        return new(nearest.Shared > 0 ? nearest.Origin : story.Id, text.Marks);
    }
}
