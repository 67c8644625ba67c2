using System.Globalization;

namespace NewsBot.Benchmarks.Reading;

/// <summary>
/// How fast feeds are read beside a bare XmlReader, on a machine that has other things to do: both take turns, processor time counts,
/// and of each the best turn, since nothing but the machine makes a turn slower.
/// </summary>
internal static class FeedSpeed
{
    private const int Turns = 40;
    private const long BytesATurn = 4_000_000;

    public static void Run()
    {
        foreach (var name in FeedBenchmarks.Names)
        {
            var bytes = FeedBenchmarks.Bytes(name);
            var times = (int)Math.Max(1, BytesATurn / bytes.Length);
            double bare = double.MaxValue, ours = double.MaxValue;
            for (var turn = 0; turn < Turns; turn++)
            {
                bare = Math.Min(bare, Seconds(times, () => FeedBenchmarks.Bare(bytes)));
                ours = Math.Min(ours, Seconds(times, () => FeedBenchmarks.Parse(bytes)));
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread();
            FeedBenchmarks.Parse(bytes);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var megabytes = bytes.Length / 1e6 * times;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-10} {bytes.Length,9:N0} bytes: XmlReader {megabytes / bare,4:0} MB/s, feed {megabytes / ours,4:0} MB/s, ratio {bare / ours:0.00}, allocates {allocated / (double)bytes.Length:0.0} bytes a byte"));
        }
    }

    private static double Seconds(int times, Action read)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            read();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
