using NewsBot.Core.Calls;
using NewsBot.Core.Stories;

namespace NewsBot.Host.Cli;

/// <summary>What was found in a story, on one line of JSON.</summary>
internal sealed record ReadingLine(string Id, IReadOnlyList<CallOutput> Calls, IReadOnlyList<StanceOutput> Stances, IReadOnlyList<ClaimOutput> Claims)
{
    public static ReadingLine Of(Story story, StoryReading reading) =>
        new(story.Id.Value, [.. reading.Calls.Select(CallOutput.Of)], [.. reading.Stances.Select(StanceOutput.Of)], [.. reading.Claims.Select(ClaimOutput.Of)]);
}
