using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core;
using NewsBot.Core.Calls;
using NewsBot.Core.Feeds;
using NewsBot.Core.Stories;
using NewsBot.Reading;
using NewsBot.Reading.Fetching;
using NewsBot.Storage;
using NewsBot.Testing;

namespace NewsBot.Benchmarks.Watching;

/// <summary>One host that watches a farm of feeds: on a clock that the run moves, or in real time. What stories say is not read for calls here.</summary>
internal static class WatchRun
{
    /// <summary>How often the host looks for due feeds.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    /// <summary>More work than this in a moment is more than waiting.</summary>
    private static readonly TimeSpan Little = TimeSpan.FromMilliseconds(3);
    private static readonly DateTimeOffset Start = new(2025, 3, 3, 0, 0, 0, TimeSpan.Zero);

    /// <param name="span">How long it watches, on the clock it has.</param>
    /// <param name="isReal">On the machine's clock.</param>
    public static async Task<WatchResult> RunAsync(int count, TimeSpan span, bool isReal, string file, CancellationToken cancellationToken = default)
    {
        var manual = new ManualClock(Start);
        TimeProvider clock = isReal ? TimeProvider.System : manual;
        await using var farm = await FeedFarm.StartAsync(clock);
        await using var services = Services(farm, clock, file);
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        var store = services.GetRequiredService<IFeedStore>();
        for (var i = 0; i < count; i++)
        {
            var feed = new FarmFeed(i);
            await store.WatchAsync($"Paper {i}", feed.Url, clock.GetUtcNow(), cancellationToken);
        }

        var watcher = services.GetRequiredService<FeedWatcher>();
        var (began, wall, cpu) = (clock.GetUtcNow(), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        long peak = 0;
        while (clock.GetUtcNow() - began < span)
        {
            var reading = watcher.ReadDueAsync(cancellationToken);
            if (!isReal)
            {
                await MoveWhileStuckAsync(reading, farm, manual);
            }

            await reading;
            peak = Math.Max(peak, Environment.WorkingSet);
            if (isReal)
            {
                await Task.Delay(Step, clock, cancellationToken);
            }
            else
            {
                manual.Advance(Tick);
            }
        }

        return await ResultAsync(services, farm, count, new(wall.Elapsed, Environment.CpuUsage.TotalTime - cpu, peak, clock.GetUtcNow()), cancellationToken);
    }

    /// <summary>Time goes on only when nothing else does: while servers that never answer are all that is waited for.</summary>
    private static async Task MoveWhileStuckAsync(Task reading, FeedFarm farm, ManualClock clock)
    {
        while (!reading.IsCompleted)
        {
            var (before, worked) = (farm.Answered, Environment.CpuUsage.TotalTime);
            await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
            var isIdle = ThreadPool.PendingWorkItemCount == 0 && Environment.CpuUsage.TotalTime - worked < Little;
            if (!reading.IsCompleted && isIdle && farm.Answered == before && farm.Asked - farm.Answered == farm.Hanging)
            {
                clock.Advance(Step);
            }
        }
    }

    private static ServiceProvider Services(FeedFarm farm, TimeProvider clock, string file) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton(clock)
        .AddSingleton<IDialler>(farm)
        .AddSingleton<ICallReader, NoCalls>()
        .AddCore().AddReading().AddStorage()
        .Configure<StorageOptions>(o => o.Database = file)
        .BuildServiceProvider();

    private static async Task<WatchResult> ResultAsync(IServiceProvider services, FeedFarm farm, int count, Spent spent, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IFeedStore>();
        var late = new List<TimeSpan>();
        int tooLate = 0, checks = 0;
        foreach (var feed in await store.ListAsync(cancellationToken))
        {
            checks += feed.Checks;
            var attempts = await store.AttemptsAsync(feed.Id, cancellationToken);
            // What is due at the end and was not read counts, too; what its publisher wanted left alone does not.
            var ends = attempts.Select(a => a.At).Prepend(feed.IsPaused ? DateTimeOffset.MinValue : spent.End);
            var waits = ends.Zip(attempts)
                .Where(p => !farm.WasLeftAlone(feed.Url.Host, p.Second.NextAt, p.First))
                .Select(p => (Late: p.First - p.Second.NextAt, Interval: p.Second.NextAt - p.Second.At))
                .ToArray();
            late.AddRange(waits.Where(w => w.Late > TimeSpan.Zero).Select(w => w.Late));
            tooLate += waits.Count(w => w.Late > w.Interval) + (attempts.Count == 0 ? 1 : 0);
        }

        late.Sort();
        return new()
        {
            Feeds = count,
            Wall = spent.Wall,
            Cpu = spent.Cpu,
            PeakMemory = spent.Peak,
            Checks = checks,
            Requests = farm.Asked,
            Stories = (await services.GetRequiredService<IStoryStore>().CoverageAsync(DateTimeOffset.MaxValue, cancellationToken)).Stories,
            LateMedian = late.Count == 0 ? TimeSpan.Zero : late[late.Count / 2],
            LateMost = late.Count == 0 ? TimeSpan.Zero : late[^1],
            TooLate = tooLate,
            Rude = [.. farm.Rude],
        };
    }

    private sealed record Spent(TimeSpan Wall, TimeSpan Cpu, long Peak, DateTimeOffset End);

    private sealed class NoCalls : ICallReader
    {
        public StoryReading Read(Story story) => StoryReading.Empty;
    }
}
