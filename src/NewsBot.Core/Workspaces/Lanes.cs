using System.Threading.Channels;

namespace NewsBot.Core.Workspaces;

/// <summary>
/// Work that was acknowledged and waits, in a few bounded lanes: what belongs to one conversation keeps its order, and slow work holds
/// up its own lane alone. What waits here is lost when the process ends.
/// </summary>
public sealed class Lanes<TWork>(int lanes = 4, int length = 250)
{
    private readonly Channel<TWork>[] _lanes = [.. Enumerable.Range(0, lanes).Select(_ => Channel.CreateBounded<TWork>(length))];

    /// <summary>False when there is no room.</summary>
    public bool TryAdd(string conversation, TWork work)
    {
        var lane = (uint)string.GetHashCode(conversation, StringComparison.Ordinal) % (uint)_lanes.Length;
        return _lanes[lane].Writer.TryWrite(work);
    }

    /// <summary>Does what comes, until cancelled. Work that throws is handed to <paramref name="failed"/>, and the next is done.</summary>
    public Task RunAsync(Func<TWork, CancellationToken, Task> work, Action<TWork, Exception> failed, CancellationToken cancellationToken = default) =>
        Task.WhenAll(_lanes.Select(lane => RunLaneAsync(lane.Reader, work, failed, cancellationToken)));

    private static async Task RunLaneAsync(
        ChannelReader<TWork> lane, Func<TWork, CancellationToken, Task> work, Action<TWork, Exception> failed, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in lane.ReadAllAsync(cancellationToken))
            {
                try
                {
                    await work(item, cancellationToken);
                }
                catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
                {
                    failed(item, exception);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping is the ordinary end of a lane.
        }
    }
}
