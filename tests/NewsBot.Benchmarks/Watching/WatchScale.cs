using System.Globalization;

namespace NewsBot.Benchmarks.Watching;

/// <summary>How watching grows with the number of feeds: time, memory, lateness, politeness.</summary>
internal static class WatchScale
{
    /// <param name="how"><c>--hours 30</c> on a clock of its own, or <c>--real 10m</c>.</param>
    public static async Task RunAsync(IReadOnlyList<int> sizes, IReadOnlyList<string> how)
    {
        var (isReal, span) = how switch
        {
            ["--real", var minutes] => (true, TimeSpan.FromMinutes(double.Parse(minutes.TrimEnd('m'), CultureInfo.InvariantCulture))),
            ["--hours", var hours] => (false, TimeSpan.FromHours(double.Parse(hours, CultureInfo.InvariantCulture))),
            _ => (false, TimeSpan.FromHours(30)),
        };
        Console.WriteLine($"Watched for {span} on {(isReal ? "the machine's clock" : "a test clock")}.");
        Console.WriteLine("| feeds | checks | requests | stories | wall s | CPU s | CPU ms a request | peak MB | late median | late most | later than an interval | impolite |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("newsbot-watch-").FullName;
            try
            {
                var result = await WatchRun.RunAsync(size, span, isReal, Path.Combine(folder, "newsbot.db"));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {result.Feeds:N0} | {result.Checks:N0} | {result.Requests:N0} | {result.Stories:N0} | {result.Wall.TotalSeconds:N0} | {result.Cpu.TotalSeconds:N0} | {result.Cpu.TotalMilliseconds / Math.Max(1, result.Requests):0.00} | {result.PeakMemory / 1048576.0:N0} | {result.LateMedian:mm\\:ss} | {result.LateMost:hh\\:mm\\:ss} | {result.TooLate:N0} | {result.Rude.Count:N0} |"));
                foreach (var complaint in result.Rude.Take(5))
                {
                    Console.WriteLine(complaint);
                }
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
