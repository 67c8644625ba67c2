using System.Threading.Channels;
using NewsBot.Core.Workspaces;

namespace NewsBot.Slack.Handlers;

/// <summary>
/// What was acknowledged and waits to be answered, in a few lanes: what belongs to one conversation keeps its order, and a slow answer
/// holds up its own lane alone.
/// </summary>
internal sealed class SlackQueue(TimeProvider clock)
{
    private const int LaneLength = 250;

    private readonly Channel<SlackWork>[] _lanes = [.. Enumerable.Range(0, 4).Select(_ => Channel.CreateBounded<SlackWork>(LaneLength))];

    /// <summary>What was taken up already: longer than Slack goes on sending again, with room for a busy day.</summary>
    public OnceOnly Taken { get; } = new(clock, TimeSpan.FromHours(24), capacity: 50_000);

    public IEnumerable<ChannelReader<SlackWork>> Lanes => _lanes.Select(lane => lane.Reader);

    /// <summary>False when the lane is full: then Slack is told to send it again.</summary>
    public bool TryAdd(SlackWork work)
    {
        var lane = (uint)string.GetHashCode(work.Utterance.Thread, StringComparison.Ordinal) % (uint)_lanes.Length;
        return _lanes[lane].Writer.TryWrite(work);
    }
}
