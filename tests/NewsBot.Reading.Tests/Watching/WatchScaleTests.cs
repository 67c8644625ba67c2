using NewsBot.Benchmarks.Watching;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests.Watching;

/// <summary>The short form of the benchmark: <c>watch-scale</c> runs the long one.</summary>
public sealed class WatchScaleTests
{
    [Fact]
    public async Task A_farm_of_feeds_is_read_in_time_and_nobody_is_asked_against_his_will()
    {
        using var folder = new TemporaryFolder();
        var result = await WatchRun.RunAsync(100, TimeSpan.FromHours(3), isReal: false, folder.File("record.db"), TestContext.Current.CancellationToken);
        Assert.Empty(result.Rude);
        // On a starved machine the clock may move on while a reading only waits for its turn at the processor.
        Assert.InRange(result.TooLate, 0, result.Checks / 100);
        Assert.InRange(result.Checks, 300, 4000);
        Assert.InRange(result.Stories, 200, 2000);
    }
}
