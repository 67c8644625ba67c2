using System.Collections.Concurrent;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Tests.Workspaces;

public class LanesTests
{
    [Fact]
    public async Task One_conversation_keeps_its_order_and_a_fault_stops_nothing()
    {
        var lanes = new Lanes<int>();
        var done = new ConcurrentQueue<int>();
        var failed = new ConcurrentQueue<int>();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.All(Enumerable.Range(1, 5), n => Assert.True(lanes.TryAdd("one", n)));

        await lanes.RunAsync(
            async (n, token) =>
            {
                await Task.Yield();
                if (n == 3)
                {
                    throw new InvalidOperationException();
                }

                done.Enqueue(n);
                if (n == 5)
                {
                    await stop.CancelAsync();
                }
            },
            (n, _) => failed.Enqueue(n),
            stop.Token);

        Assert.Equal([1, 2, 4, 5], done);
        Assert.Equal([3], failed);
    }

    [Fact]
    public void A_full_lane_takes_no_more()
    {
        var lanes = new Lanes<int>(lanes: 1, length: 2);

        Assert.True(lanes.TryAdd("a", 1));
        Assert.True(lanes.TryAdd("b", 2));
        Assert.False(lanes.TryAdd("a", 3));
    }
}
