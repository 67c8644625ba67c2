using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace NewsBot.Benchmarks;

/// <summary>How long acknowledgements took: all of them, and those that came when the program had been up for some seconds.</summary>
internal sealed class Latencies
{
    private const double ColdSeconds = 5;

    private readonly ConcurrentBag<(double Milliseconds, bool IsWarm)> _all = [];
    private long _startedAt = Stopwatch.GetTimestamp();

    /// <summary>The program was started, or started again.</summary>
    public void Started() => Volatile.Write(ref _startedAt, Stopwatch.GetTimestamp());

    public void Add(TimeSpan taken) => _all.Add((taken.TotalMilliseconds, Stopwatch.GetElapsedTime(Volatile.Read(ref _startedAt)).TotalSeconds > ColdSeconds));

    public override string ToString() => $"{Line("acknowledged", _all.Select(l => l.Milliseconds))}; {Line("of them by a program up for 5 s", _all.Where(l => l.IsWarm).Select(l => l.Milliseconds))}";

    private static string Line(string what, IEnumerable<double> some)
    {
        var sorted = some.Order().ToArray();
        double At(double part) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
        return string.Create(CultureInfo.InvariantCulture, $"{sorted.Length} {what}: p50 {At(0.5):0.0}, p95 {At(0.95):0.0}, p99 {At(0.99):0.0}, max {At(1):0.0} ms");
    }
}
